using Search.Reference;

namespace Search.Indexing;

/// <summary>Where a search by place gets what it knows of places: the gazetteer, as two functions.</summary>
/// <param name="Extent">Gets where a place lies, or null where the id is not known.</param>
/// <param name="Named">Gets which places bear a name, likeliest first.</param>
public sealed record PlaceAtlas(Func<PlaceId, PlaceExtent?> Extent, Func<string, IReadOnlyList<PlaceBearer>> Named)
{
    /// <summary>Gets the atlas of a corpus without a gazetteer: it knows no place, so that none lies in any shape.</summary>
    public static PlaceAtlas None { get; } = new(_ => null, _ => []);

    /// <summary>Gets the atlas of a gazetteer, which must stay open.</summary>
    public static PlaceAtlas Of(Gazetteer gazetteer) => new(gazetteer.ExtentOf, gazetteer.BearersOf);
}
