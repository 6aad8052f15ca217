using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Takes the names whose last word says that they are places ("Greene County", "Prince Edward Island", "Donetsk Oblast"), and those of
/// several words that a town of some size alone bears ("Khan Younis"), before actors are read, so that no surname is read in them.
/// </summary>
internal static class PlaceShapes
{
    private const int MostWords = 3;

    /// <summary>Fifty thousand people: names of smaller places wait for the actors.</summary>
    private const float Town = 4.7f;

    public static void Take(TokenizedText text, ReferenceData reference)
    {
        var gazetteer = reference.Places;
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Letters == Letters.Capitalised && text[i].Kind == TokenKind.Word && PlaceWords.Shapes.Contains(text[i].Key)
                && FirstOf(text, gazetteer, i) is var first && first < i && text.IsFree(first, i + 1))
            {
                text.Take(first, i + 1, Claim.Place);
            }
            else if (TownEnd(text, reference, i - 1) is var end && end > 0)
            {
                text.Take(i - 1, end, Claim.Place);
            }
        }
    }

    /// <summary>The end of a town's name of several words that begins here, with no capitals beside it; 0 where there is none.</summary>
    private static int TownEnd(TokenizedText text, ReferenceData reference, int index)
    {
        if (text[index].Letters != Letters.Capitalised || text[index].SentenceStart || text.ClaimOn(index) != Claim.None
            || Lexicon.FirstNames.Contains(text[index].Key) || (index > 0 && IsCapital(text, index - 1, index)))
        {
            return 0;
        }

        var (end, longest) = (0, reference.Places.Lookup(text[index].Key).LongestWords);
        var phrase = new Phrase(text, index);
        while (phrase.Words < longest && phrase.TryExtend())
        {
            var entry = reference.Places.Lookup(phrase.Key);
            if (entry.Count > 0 && !entry[0].IsDemonym && reference.Places[entry[0].Index].Importance >= Town
                && text[phrase.End - 1].IsNameLike && reference.Actors.Lookup(phrase.Key) is null)
            {
                end = phrase.End;
            }
        }

        return end > 0 && text.IsFree(index, end) && !IsCapital(text, end, index) ? end : 0;
    }

    private static bool IsCapital(TokenizedText text, int index, int of) =>
        text.SameSentence(index, of) && text[index].Kind == TokenKind.Word && text[index].IsNameLike;

    /// <summary>Where the longest name of the gazetteer begins that ends here; the word itself where none does.</summary>
    private static int FirstOf(TokenizedText text, Gazetteer gazetteer, int last)
    {
        var first = last;
        for (var i = last - 1; i >= Math.Max(0, last - MostWords) && text.SameSentence(i, last) && text[i].IsNameLike; i--)
        {
            var phrase = new Phrase(text, i);
            while (phrase.End <= last && phrase.TryExtend())
            {
            }

            if (phrase.End == last + 1 && gazetteer.Lookup(phrase.Key).Count > 0)
            {
                first = i;
            }
        }

        return first;
    }
}
