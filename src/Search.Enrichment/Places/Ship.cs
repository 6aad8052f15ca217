using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>Tells ships from the towns for which they are named: "the cruiser Moskva", "the Novocherkassk was hit".</summary>
internal static class Ship
{
    private static readonly ulong The = Lexicon.Key("the");

    public static bool IsNamed(TokenizedText text, PlaceSpan span)
    {
        var before = span.First - 1;
        if (before < 0 || !text.SameSentence(before, span.First))
        {
            return false;
        }

        return PlaceWords.Vessels.Contains(text[before].Key) || (text[before].Key == The && IsSubject(text, span));
    }

    /// <summary>A form of to be or to have stands behind, so that the article belongs to the name; towns have none.</summary>
    private static bool IsSubject(TokenizedText text, PlaceSpan span) =>
        span.End == span.First + 1 && !span.IsDemonym && !span.IsRegion && text.SameSentence(span.End, span.First)
        && text[span.End].Kind == TokenKind.Word && Lexicon.Auxiliaries.Contains(text[span.End].Key);
}
