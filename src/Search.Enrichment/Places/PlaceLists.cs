using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>Reads lists of places: what is said of the first ("in Fordow, Natanz and Isfahan") is said of all.</summary>
internal static class PlaceLists
{
    private static readonly ulong And = Lexicon.Key("and");

    private static readonly ulong Or = Lexicon.Key("or");

    /// <summary>Only commas, "and" or "or" between two names.</summary>
    public static bool IsListed(TokenizedText text, PlaceSpan span, PlaceSpan next)
    {
        for (var i = span.End; i < next.First; i++)
        {
            if (!text.IsMark(i, ',') && text[i].Key != And && text[i].Key != Or)
            {
                return false;
            }
        }

        return next.First > span.End && text.SameSentence(next.First, span.First);
    }

    /// <summary>Marks the members of lists, and hands the preposition before the first on to the others.</summary>
    public static void Note(TokenizedText text, List<PlaceSpan> spans)
    {
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            var (span, next) = (spans[i], spans[i + 1]);
            if (!span.IsDropped && !next.IsDropped && !span.IsDemonym && !next.IsDemonym && IsListed(text, span, next))
            {
                span.Cues |= PlaceCues.Listed;
                next.Cues |= PlaceCues.Listed | (span.Cues & PlaceCues.Locative);
            }
        }
    }
}
