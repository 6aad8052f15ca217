using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>
/// Tells from the words around a name that a region is meant: "the Kursk border region", "the eastern region of Donetsk", "Kursk, a region
/// some want to hold".
/// </summary>
internal static class RegionShape
{
    private static readonly ulong Of = Lexicon.Key("of");

    private static readonly ulong A = Lexicon.Key("a");

    public static bool IsAround(TokenizedText text, int first, int end) =>
        IsBehind(text, end, first) || IsBefore(text, first) || IsApposition(text, end, first);

    private static bool IsBehind(TokenizedText text, int end, int first)
    {
        var at = text.SameSentence(end, first) && text[end].Letters == Letters.Lower
            && Lexicon.Directions.Contains(text[end].Key) ? end + 1 : end;
        return text.SameSentence(at, first) && Lexicon.RegionWords.Contains(text[at].Key);
    }

    private static bool IsBefore(TokenizedText text, int first) =>
        first >= 2 && text[first - 1].Key == Of && text.SameSentence(first - 2, first) && Lexicon.RegionWords.Contains(text[first - 2].Key);

    private static bool IsApposition(TokenizedText text, int end, int first) =>
        text.IsMark(end, ',') && text.Is(end + 1, A) && text.SameSentence(end + 2, first)
            && Lexicon.RegionWords.Contains(text[end + 2].Key);
}
