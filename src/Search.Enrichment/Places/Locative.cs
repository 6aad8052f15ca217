using Search.Enrichment.Text;

namespace Search.Enrichment.Places;

/// <summary>The prepositions that put a thing somewhere.</summary>
internal static class Locative
{
    public static bool IsBefore(TokenizedText text, int index) =>
        index > 0 && text[index - 1].Kind == TokenKind.Word && PlaceWords.Locatives.Contains(text[index - 1].Key);
}
