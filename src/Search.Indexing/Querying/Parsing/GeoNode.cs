namespace Search.Indexing;

/// <summary>Reports with a place that lies in a part of the Earth's surface, or within an area that does.</summary>
/// <param name="Field">What is written before the colon.</param>
internal abstract record GeoNode(QueryField Field) : QueryNode
{
    /// <summary>Gets what is written behind the colon.</summary>
    public abstract string Text { get; }

    public sealed override string ToString() => $"{Field.Name}:{Text}";
}

/// <summary>In a shape that is given by its coordinates.</summary>
internal sealed record ShapeNode(GeoShape Shape) : GeoNode(QueryField.Named(Shape.Field))
{
    public override string Text => Shape.ToString();
}

/// <summary>At most so far from a place. <see cref="PlaceSettling"/> puts the place's id where a name was written.</summary>
/// <param name="Where">The place's id or name.</param>
/// <param name="Radius">How far.</param>
internal sealed record AroundNode(string Where, Distance Radius) : GeoNode(QueryField.Near)
{
    public override string Text => (QueryField.NeedsQuotes(Where) ? $"\"{Where}\"" : Where) + $"~{Radius}";
}
