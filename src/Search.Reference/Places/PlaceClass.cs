namespace Search.Reference;

/// <summary>What sort of thing a place is, as far as resolving a name needs to know.</summary>
public enum PlaceClass
{
    /// <summary>A country or territory.</summary>
    Country,

    /// <summary>A region or district.</summary>
    Region,

    /// <summary>A national capital.</summary>
    Capital,

    /// <summary>The seat of a region.</summary>
    Seat,

    /// <summary>Any other settlement.</summary>
    Settlement,

    /// <summary>A part of a settlement.</summary>
    Quarter,

    /// <summary>Everything that is not inhabited: water, a height, a plant, an airfield.</summary>
    Feature,

    /// <summary>An area of the supplement.</summary>
    Area,
}
