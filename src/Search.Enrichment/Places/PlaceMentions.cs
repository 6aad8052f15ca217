using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Makes mentions of spans.</summary>
internal static class PlaceMentions
{
    public static IReadOnlyList<PlaceMention> Of(TokenizedText text, List<PlaceSpan> spans, Gazetteer gazetteer)
    {
        var paths = new Dictionary<int, IReadOnlyList<PlaceId>>();
        var mentions = new List<PlaceMention>(spans.Count);
        foreach (var span in spans)
        {
            if (!span.IsDropped)
            {
                mentions.Add(new PlaceMention(
                    text[span.First].Start,
                    text[span.End - 1].End,
                    text.Surface(span.First, span.End),
                    span.IsDemonym ? PlaceMentionKind.Demonym : span.Kind,
                    Path(paths, gazetteer, span.Place),
                    span.UnresolvedIn,
                    span.Confidence,
                    span.Why.Length > 0 ? span.Why : "the text says that it is a place; the gazetteer does not hold it"));
            }
        }

        return mentions;
    }

    private static IReadOnlyList<PlaceId> Path(Dictionary<int, IReadOnlyList<PlaceId>> paths, Gazetteer gazetteer, int place)
    {
        if (place < 0)
        {
            return [];
        }

        if (!paths.TryGetValue(place, out var path))
        {
            paths.Add(place, path = gazetteer.PathAt(place));
        }

        return path;
    }
}
