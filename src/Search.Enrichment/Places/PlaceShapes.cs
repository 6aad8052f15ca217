using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Takes the names whose last word says that they are places ("Greene County", "Prince Edward Island", "Donetsk Oblast") before actors are
/// read, so that no surname is read in them.
/// </summary>
internal static class PlaceShapes
{
    private const int MostWords = 3;

    public static void Take(TokenizedText text, Gazetteer gazetteer)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Letters == Letters.Capitalised && text[i].Kind == TokenKind.Word && PlaceWords.Shapes.Contains(text[i].Key)
                && FirstOf(text, gazetteer, i) is var first && first < i && text.IsFree(first, i + 1))
            {
                text.Take(first, i + 1, Claim.Place);
            }
        }
    }

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
