using Search.Enrichment.Text;

namespace Search.Enrichment.Places;

/// <summary>Reads the names of streets and roads ("Dublin Road", "East Main St."), so that no town is read in them.</summary>
internal static class Street
{
    private const int MostWords = 4;

    public static PlaceSpan? Read(TokenizedText text, int index)
    {
        var end = index + 1;
        while (end - index < MostWords && IsPart(text, end, index) && !IsStreetWord(text, end))
        {
            end++;
        }

        if (end == index || !IsPart(text, end, index) || !IsStreetWord(text, end) || text[index].InTitleCase)
        {
            return null;
        }

        var span = new PlaceSpan { First = index, End = end + 1, Key = text[index].Key };
        span.Drop("a street, which is no place of the gazetteer");
        return span;
    }

    /// <summary>A word with a capital on the same line, without anything but a space before it.</summary>
    private static bool IsPart(TokenizedText text, int index, int first) =>
        text.SameSentence(index, first) && text[index].Kind == TokenKind.Word && text[index].Letters == Letters.Capitalised
        && text.ClaimOn(index) == Claim.None && !text[index].LineStart && text[index].SpaceBefore;

    private static bool IsStreetWord(TokenizedText text, int index) => PlaceWords.Streets.Contains(text[index].Key);
}
