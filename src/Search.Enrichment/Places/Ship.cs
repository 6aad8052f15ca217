using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>Tells ships from the towns for which they are named: "the cruiser Moskva", "the Novocherkassk was hit".</summary>
internal static class Ship
{
    private static readonly ulong The = Lexicon.Key("the");

    /// <summary>A word for a ship stands before the name, which is not that of a state: "the cruiser Moskva".</summary>
    public static bool IsNamed(TokenizedText text, PlaceSpan span) =>
        span.First > 0 && text.SameSentence(span.First - 1, span.First) && PlaceWords.Vessels.Contains(text[span.First - 1].Key)
        && !span.IsDemonym && !span.IsCountry;

    /// <summary>"the Novocherkassk was hit": an article, and a form of to be or to have behind the name.</summary>
    public static bool HasArticle(TokenizedText text, PlaceSpan span) =>
        span.First > 0 && text[span.First - 1].Key == The && span.End == span.First + 1 && !span.IsDemonym && !span.IsRegion
        && text.SameSentence(span.End, span.First) && text[span.End].Kind == TokenKind.Word
        && Lexicon.Auxiliaries.Contains(text[span.End].Key);
}
