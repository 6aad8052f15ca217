namespace Search.Enrichment.Places;

/// <summary>
/// A name that a report uses, with all spans that bear it: names are resolved once, so that a report gives a name one sense.
/// </summary>
internal sealed class PlaceName(ulong key)
{
    public ulong Key { get; } = key;

    public List<PlaceSpan> Spans { get; } = [];

    /// <summary>Gets or sets a value indicating whether the text calls it a region somewhere.</summary>
    public bool IsRegion { get; set; }

    /// <summary>Gets or sets the index of the place, or -1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Gets or sets a value indicating whether a pass has decided, be it for no place.</summary>
    public bool IsDecided { get; set; }

    public void Resolve(int place, double confidence, string why)
    {
        (Place, IsDecided) = (place, true);
        foreach (var span in Spans)
        {
            if (span.Place < 0 && span.UnresolvedIn is null)
            {
                span.Resolve(place, confidence, why);
            }
        }
    }
}
