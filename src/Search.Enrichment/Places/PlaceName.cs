namespace Search.Enrichment.Places;

/// <summary>
/// A name that a report uses, with all spans that bear it: names are resolved once, so that a report gives a name one sense.
/// </summary>
internal sealed class PlaceName(ulong key, bool isRegion)
{
    public ulong Key { get; } = key;

    public List<PlaceSpan> Spans { get; } = [];

    /// <summary>Gets a value indicating whether the text calls it a region: "Kharkiv" and "the Kharkiv region" are two names.</summary>
    public bool IsRegion { get; } = isRegion;

    /// <summary>Gets or sets the candidates while they are weighed; empty where the gazetteer has none that fits.</summary>
    public PlaceCandidate[] Candidates { get; set; } = [];

    /// <summary>Gets or sets the index of the place, or -1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Gets or sets a value indicating whether a pass has decided, be it for no place.</summary>
    public bool IsDecided { get; set; }

    /// <summary>Gets how much the name counts as evidence for others: more, but not much more, where it is used often.</summary>
    public float Weight => 1 + (0.3f * MathF.Log(Spans.Count));

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

    /// <summary>Leaves all its spans without a place, with the reason.</summary>
    public void Leave(string why)
    {
        IsDecided = true;
        foreach (var span in Spans)
        {
            if (span.Place < 0 && span.UnresolvedIn is null)
            {
                (span.Confidence, span.Why) = (0.2, why);
            }
        }
    }
}
