using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Finds the names of places in a text: the longest that the gazetteer holds, as far as <see cref="PlaceGuards"/> let them pass.
/// </summary>
internal static class PlaceFinder
{
    private static readonly ulong The = Lexicon.Key("the");

    public static List<PlaceSpan> Find(TokenizedText text, DocumentWords words, Gazetteer gazetteer)
    {
        var spans = new List<PlaceSpan>();
        for (var i = 0; i < text.Count; i++)
        {
            if (!text[i].IsNameLike || text.ClaimOn(i) != Claim.None || IsArticle(text, words, gazetteer, i))
            {
                continue;
            }

            if ((Known(text, words, gazetteer, i) ?? UnknownPlaces.Read(text, i)) is { } span)
            {
                spans.Add(span);
                text.Take(span.First, span.End, Claim.Place);
                i = span.End - 1;
            }
        }

        Containment.Note(text, spans, gazetteer);
        return spans;
    }

    /// <summary>"The United States": the article stays outside where the name does without it; "The Hague" does not.</summary>
    private static bool IsArticle(TokenizedText text, DocumentWords words, Gazetteer gazetteer, int index) =>
        text[index].Key == The && text.SameSentence(index + 1, index) && text[index + 1].IsNameLike && text.ClaimOn(index + 1) == Claim.None
        && Known(text, words, gazetteer, index + 1) is { } inner && !(Known(text, words, gazetteer, index)?.End > inner.End);

    private static PlaceSpan? Known(TokenizedText text, DocumentWords words, Gazetteer gazetteer, int index)
    {
        var phrase = new Phrase(text, index);
        var longest = gazetteer.Lookup(phrase.Key).LongestWords;
        PlaceSpan? best = null;
        for (var more = longest > 0; more && phrase.Words <= longest; more = phrase.TryExtend())
        {
            var entry = gazetteer.Lookup(phrase.Key);
            if (entry.Count > 0 && text.IsFree(index, phrase.End) && PlaceGuards.Pass(text, words, gazetteer, index, phrase, entry))
            {
                best = Make(text, index, phrase, entry);
            }
        }

        return best ?? Inflected(text, gazetteer, index);
    }

    private static PlaceSpan? Inflected(TokenizedText text, Gazetteer gazetteer, int index) =>
        !Lexicon.CommonWords.Contains(text[index].Key) && CaseEndings.Nominative(text, gazetteer, index) is > 0 and var key
            ? new PlaceSpan { First = index, End = index + 1, Key = key, IsRegion = RegionShape.IsAround(text, index, index + 1) }
            : null;

    /// <summary>Makes a span; a small word for a region at its end ("Kharkiv region") says what it is and stays outside.</summary>
    private static PlaceSpan Make(TokenizedText text, int index, in Phrase phrase, NameEntry entry)
    {
        var isTyped = phrase.Words > 1 && text[phrase.End - 1].Letters == Letters.Lower;
        var end = isTyped ? phrase.End - 1 : phrase.End;
        return new PlaceSpan
        {
            First = index,
            End = end,
            Key = phrase.Key,
            IsDemonym = entry[0].IsDemonym,
            IsRegion = isTyped || RegionShape.IsAround(text, index, end),
        };
    }
}
