using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Text;

/// <summary>Cuts a text into tokens whose offsets are exact, in any script.</summary>
/// <remarks>
/// Hyphens part words ("Ukraine-Russia" is three tokens; names are matched across them), apostrophes inside a word do not ("N’Djamena"),
/// the ending ’s stands by itself, and initials keep their full stops ("U.S."). What is no letter, digit or space is a token by itself.
/// </remarks>
internal static class Tokenizer
{
    private const string Apostrophes = "'’‘ʼ`´";

    /// <summary>Appends the tokens of a text to a cleared list.</summary>
    public static void Read(string text, TokenizedText target)
    {
        var (at, space, line) = (0, true, true);
        var breaks = LineBreaks.Of(text);
        while (at < text.Length)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                space = true;
                line |= character is '\u2028' or '\u2029' || (character == '\n' && !breaks.IsSoft(text, at));
                at++;
                continue;
            }

            var token = new Token { Start = at, SpaceBefore = space, LineStart = line };
            (token.Kind, token.End) = Next(text, at, space);
            Fold(text, ref token, target);
            target.Add(token);
            (at, space, line) = (token.End, false, false);
        }
    }

    private static (TokenKind Kind, int End) Next(string text, int at, bool space)
    {
        var character = text[at];
        if (char.IsLetter(character))
        {
            return (TokenKind.Word, WordEnd(text, at));
        }

        if (char.IsDigit(character))
        {
            return (TokenKind.Number, NumberEnd(text, at));
        }

        if (!space && IsPossessive(text, at))
        {
            return (TokenKind.Possessive, at + 2);
        }

        return (TokenKind.Mark, at + (char.IsSurrogatePair(text, at) ? 2 : 1));
    }

    private static int WordEnd(string text, int at)
    {
        if (InitialsEnd(text, at) is var initials && initials > 0)
        {
            return initials;
        }

        while (at < text.Length && (IsWordPart(text[at]) || IsInnerApostrophe(text, at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of two or more single letters each with a full stop, or 0.</summary>
    private static int InitialsEnd(string text, int at)
    {
        var end = at;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        var isWhole = end >= text.Length || !char.IsLetterOrDigit(text[end]);
        return end - at >= 4 && isWhole ? end : 0;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInnerPoint(text, at)))
        {
            at++;
        }

        return at;
    }

    private static bool IsInnerPoint(string text, int at) =>
        text[at] is '.' or ',' or ':' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1]);

    private static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character)
        || (character > 0x300
            && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        || character is '\u200C' or '\u200D' or '\u00AD';

    private static bool IsInnerApostrophe(string text, int at) =>
        Apostrophes.Contains(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at);

    private static bool IsPossessive(string text, int at) =>
        Apostrophes.Contains(text[at]) && at + 1 < text.Length && text[at + 1] is 's' or 'S'
            && (at + 2 == text.Length || !IsWordPart(text[at + 2]));

    private static void Fold(string text, ref Token token, TokenizedText target)
    {
        if (token.Kind == TokenKind.Mark)
        {
            return;
        }

        var word = text.AsSpan(token.Start, token.Length);
        token.FoldStart = target.FoldedCount;
        token.FoldLength = NameKey.FoldWord(word, target.ReserveFolded(token.Length * 2));
        target.FoldedCount += token.FoldLength;
        token.Key = NameKey.Hash(target.Folded(token));
        token.Letters = token.Kind == TokenKind.Word ? CaseOf(word) : Letters.Lower;
    }

    private static Letters CaseOf(ReadOnlySpan<char> word)
    {
        if (char.IsLower(word[0]))
        {
            return Letters.Lower;
        }

        if (!char.IsUpper(word[0]))
        {
            return Letters.Uncased;
        }

        foreach (var character in word)
        {
            if (char.IsLower(character))
            {
                return Letters.Capitalised;
            }
        }

        return word.Length > 1 ? Letters.Capitals : Letters.Capitalised;
    }
}
