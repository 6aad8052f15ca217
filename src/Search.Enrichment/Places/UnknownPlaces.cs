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
        if (isFollowed)
        {
            return IsShaped(text, index) ? Make(text, index, index + 2) : null;
        }

        return IsSettlement(text, index) || IsInRegion(text, index) || IsObject(text, index) ? Make(text, index, index + 1) : null;
    }

    private static PlaceSpan Make(TokenizedText text, int first, int end) =>
        new() { First = first, End = end, Key = text[first].Key, IsUnknown = true };

    /// <summary>"the Neches River", "Roki Tunnel": the second word says that it is a place.</summary>
    private static bool IsShaped(TokenizedText text, int index) =>
        !text[index].SentenceStart && PlaceWords.Shapes.Contains(text[index + 1].Key) && text.ClaimOn(index + 1) == Claim.None
        && !Lexicon.OrganisationTails.Contains(text[index + 1].Key)
        && !(text.SameSentence(index + 2, index) && text[index + 2].Letters == Letters.Capitalised);

    /// <summary>"near Mnohopillia", "captured Novobakhmutivka": only a place stands there.</summary>
    private static bool IsObject(TokenizedText text, int index) =>
        index > 0 && text.SameSentence(index - 1, index) && PlaceWords.Placing.Contains(text[index - 1].Key)
        && text[index].Length > 4 && !Lexicon.FirstNames.Contains(text[index].Key)
        && !(text.SameSentence(index + 1, index) && text[index + 1].Kind == TokenKind.Possessive);

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
