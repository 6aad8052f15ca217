using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Notes which containers the text states: "Ivanivka in the Donetsk region", "Lyptsi, a village in Kharkiv Oblast", "Paris, Texas", "Homs
/// (Syria)".
/// </summary>
internal static class Containment
{
    private const int MostTokensBetween = 8;

    private static readonly ulong In = Lexicon.Key("in");

    private static readonly HashSet<ulong> Fillers = [.. new[] { "the", "a", "an", "of", "s" }.Select(Lexicon.Key)];

    public static void Note(TokenizedText text, List<PlaceSpan> spans, Gazetteer gazetteer)
    {
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            if (!spans[i].IsDemonym && FindContainer(text, spans, i, gazetteer) is { } found)
            {
                (spans[i].Container, spans[i].IsContained) = found;
            }
        }
    }

    private static (PlaceSpan Container, bool IsCertain)? FindContainer(TokenizedText text, List<PlaceSpan> spans, int index,
        Gazetteer gazetteer)
    {
        var (span, next) = (spans[index], spans[index + 1]);
        if (IsAside(text, span, next))
        {
            return CanContain(gazetteer, next) ? (next, next.IsRegion) : null;
        }

        if (!IsWithin(text, span, next))
        {
            return null;
        }

        // "in Ukraine’s Donetsk region": the last name of the phrase is the closest container.
        for (var i = index + 2; i < spans.Count && IsJoined(text, next, spans[i]); i++)
        {
            next = spans[i];
        }

        return CanContain(gazetteer, next) ? (next, true) : null;
    }

    /// <summary>Only a comma or an opening bracket between.</summary>
    private static bool IsAside(TokenizedText text, PlaceSpan span, PlaceSpan next) =>
        next.First == span.End + 1 && text.SameSentence(next.First, span.First)
            && (text.IsMark(span.End, ',') || text.IsMark(span.End, '('));

    /// <summary>"in" between, with articles, directions and a description of a settlement at most.</summary>
    private static bool IsWithin(TokenizedText text, PlaceSpan span, PlaceSpan next)
    {
        if (next.First - span.End > MostTokensBetween || next.First == span.End || !text.SameSentence(next.First, span.First))
        {
            return false;
        }

        var (hasIn, hasSettlement) = (false, false);
        for (var i = span.End; i < next.First; i++)
        {
            var isFirst = i == span.End;
            if (text[i].Key == In && (isFirst || hasSettlement || (i == span.End + 1 && text.IsMark(span.End, ','))))
            {
                hasIn = true;
            }
            else if (UnknownPlaces.IsSettlementWord(text, i))
            {
                hasSettlement = true;
            }
            else if (!(isFirst && text.IsMark(i, ',')) && !Fillers.Contains(text[i].Key) && !Lexicon.Directions.Contains(text[i].Key)
                && (hasIn || !text.IsMark(span.End, ',')))
            {
                return false;
            }
        }

        return hasIn;
    }

    private static bool IsJoined(TokenizedText text, PlaceSpan before, PlaceSpan next)
    {
        for (var i = before.End; i < next.First; i++)
        {
            if (text[i].Kind != TokenKind.Possessive && !Lexicon.Directions.Contains(text[i].Key))
            {
                return false;
            }
        }

        return text.SameSentence(next.First, before.First) && (before.IsDemonym || next.First > before.End);
    }

    private static bool CanContain(Gazetteer gazetteer, PlaceSpan span)
    {
        var entry = gazetteer.Lookup(span.Key);
        for (var i = 0; i < entry.Count; i++)
        {
            if (!entry[i].IsDemonym && gazetteer[entry[i].Index].Level != PlaceLevel.Place)
            {
                return true;
            }
        }

        return false;
    }
}
