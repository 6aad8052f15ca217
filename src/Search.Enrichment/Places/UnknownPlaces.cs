using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>
/// Finds names that the gazetteer does not hold where the text says they are places: "the village of Lyptsi", "Zahryzove in the Kharkiv
/// region".
/// </summary>
internal static class UnknownPlaces
{
    private const int MostWordsBetween = 5;

    public static readonly ulong Of = Lexicon.Key("of");

    private static readonly ulong In = Lexicon.Key("in");

    public static PlaceSpan? Read(TokenizedText text, int index)
    {
        if (text[index].Letters != Letters.Capitalised || text[index].Length < 3 || text[index].InTitleCase
            || Lexicon.CommonWords.Contains(text[index].Key) || Lexicon.CapitalWords.Contains(text[index].Key))
        {
            return null;
        }

        var isFollowed = text.SameSentence(index + 1, index) && text[index + 1].Letters == Letters.Capitalised
            && text[index + 1].Kind == TokenKind.Word;
        return !isFollowed && (IsSettlement(text, index) || IsInRegion(text, index))
            ? new PlaceSpan { First = index, End = index + 1, Key = text[index].Key, IsUnknown = true }
            : null;
    }

    public static bool IsSettlementWord(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Word && PlaceWords.Settlements.Contains(text[index].Key);

    private static bool IsSettlement(TokenizedText text, int index) =>
        index >= 2 && text.SameSentence(index - 2, index)
        && ((text[index - 1].Key == Of && IsSettlementWord(text, index - 2)) || IsSettlementWord(text, index - 1));

    /// <summary>
    /// "X in the Kharkiv region": directly behind stands "in", and a word for a region follows soon with a name before it.
    /// </summary>
    private static bool IsInRegion(TokenizedText text, int index)
    {
        if (!text.Is(index + 1, In) || (text[index].SentenceStart && text[index].LineStart))
        {
            return false;
        }

        for (var i = index + 2; i <= index + 2 + MostWordsBetween && text.SameSentence(i, index) && text[i].Kind != TokenKind.Mark; i++)
        {
            if (Lexicon.RegionWords.Contains(text[i].Key))
            {
                return i > index + 2 && text[i - 1].IsNameLike;
            }
        }

        return false;
    }
}
