using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Dates;

/// <summary>Tells whether the clause around a token looks forward: "is expected to be announced on Monday".</summary>
internal static class Clause
{
    /// <summary>
    /// Looks for a word of the future from the token outwards to the next comma, semicolon, colon, dash or end of the sentence.
    /// </summary>
    public static bool IsFuture(TokenizedText text, int index)
    {
        for (var i = index - 1; i >= 0 && text.SameSentence(i, index) && !IsBorder(text, i); i--)
        {
            if (IsCue(text, i))
            {
                return true;
            }
        }

        for (var i = index + 1; text.SameSentence(i, index) && !IsBorder(text, i); i++)
        {
            if (IsCue(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCue(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Word && text[index].Letters != Letters.Capitals && Lexicon.FutureCues.Contains(text[index].Key);

    private static bool IsBorder(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Mark && text.Text[text[index].Start] is ',' or ';' or ':' or '—' or '–' or '“' or '”' or '"';
}
