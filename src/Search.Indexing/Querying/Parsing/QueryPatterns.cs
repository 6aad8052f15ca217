using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Search.Indexing;

/// <summary>Reads the patterns that stand for many words: beginnings, gaps, near spellings and regular expressions.</summary>
internal static class QueryPatterns
{
    private const int LeastLetters = 2;
    private const int LeastLettersAfterGap = 3;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,;:!\u2026");
    private static readonly SearchValues<char> EndPunctuation = SearchValues.Create(".,;:!?\u2026");

    /// <summary>Says whether a text alone would be read as a pattern.</summary>
    public static bool IsWritten(string text) =>
        TryRead(new QueryToken(QueryTokenKind.Word, 0, text.Length, text), TextScope.Anywhere, out _, isStrict: false);

    /// <summary>Reads a word as a pattern, or answers false where it is an ordinary word.</summary>
    /// <exception cref="QueryFaultException">It is a pattern that cannot be searched.</exception>
    public static bool TryRead(QueryToken token, TextScope scope, [NotNullWhen(true)] out PatternNode? node, bool isStrict = true)
    {
        node = IsFuzzy(token.Text, out var word) ? Fuzzy(token, word, scope, isStrict)
            : IsGapped(token.Text) ? Gapped(token, scope, isStrict)
            : null;
        if (node is not null && isStrict && token.Text.Length > QueryLimits.Pattern)
        {
            throw Fault(token, $"The pattern has {token.Text.Length} characters.", $"Write at most {QueryLimits.Pattern}.");
        }

        return node is not null;
    }

    /// <summary>Reads a regular expression.</summary>
    public static RegexNode Regex(QueryToken token, TextScope scope)
    {
        if (token.Text.Length > QueryLimits.Pattern)
        {
            throw Fault(token, $"The regular expression has {token.Text.Length} characters.", $"Write at most {QueryLimits.Pattern}.");
        }

        try
        {
            _ = WordPattern.ToRegex(token.Text);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw Fault(token, "This is no regular expression that can be searched.", Reason(fault, token.Text.Length));
        }

        return new RegexNode(token.Text, scope) { Place = token.Place };
    }

    private static string Reason(Exception fault, int length) => fault is RegexParseException parse
        ? $"The fault is at character {Math.Clamp(parse.Offset, 1, Math.Max(length, 1))}. To search for the text itself, put it in quotation marks."
        : "Look-around, back references and very large repetitions are not taken. Write a simpler one.";

    private static bool IsFuzzy(string text, out string word)
    {
        var tilde = text.LastIndexOf('~');
        word = tilde > 0 ? text[..tilde] : "";
        return tilde > 0 && text.AsSpan(tilde + 1).IndexOfAnyExceptInRange('0', '9') < 0 && char.IsLetterOrDigit(text[tilde - 1]);
    }

    private static FuzzyNode? Fuzzy(QueryToken token, string written, TextScope scope, bool isStrict)
    {
        var text = QueryWords.Normal(written);
        var digits = token.Text.AsSpan(written.Length + 1);
        var edits = digits.Length == 0 ? (text.Length < 6 ? 1 : 2) : digits.Length == 1 ? digits[0] - '0' : int.MaxValue;
        var isOne = QueryWords.CanBegin(text) && text.Length > edits * 2;
        return isOne && edits is 1 or 2 ? new FuzzyNode(text, edits, scope) { Place = token.Place }
            : !isStrict ? new FuzzyNode(text, 1, scope)
            : edits is not (1 or 2) ? throw Fault(token, $"~{digits} is out of range.", "Write zaluzhny~1 or zaluzhny~2: so many characters may differ.")
            : throw Fault(token, "~ needs one word before it, of more than two letters for each edit.",
                "Write zaluzhny~1 or zaluzhny~2: as many characters may differ.");
    }

    /// <summary>A question mark at the end asks, and within a word it is a gap.</summary>
    private static bool IsGapped(string text)
    {
        var question = text.IndexOf('?', StringComparison.Ordinal);
        var after = question < 0 ? text.Length : question + text.AsSpan(question).IndexOfAnyExcept('?');
        return text.AsSpan().Trim('*').Length > 0
            && (text.Contains('*', StringComparison.Ordinal)
                || (after >= question && after < text.Length && char.IsLetterOrDigit(text[after]) && IsOneWord(text)));
    }

    private static PatternNode? Gapped(QueryToken token, TextScope scope, bool isStrict)
    {
        var text = Trimmed(token.Text.ToLowerInvariant());
        var beginning = text.TrimEnd('*');
        var letters = text.Count(char.IsLetterOrDigit);
        if (beginning.Length == text.Length - 1 && !beginning.AsSpan().ContainsAny('*', '?')
            && QueryWords.CanBegin(QueryWords.Normal(beginning)))
        {
            return new PrefixNode(QueryWords.Normal(beginning), scope) { Place = token.Place };
        }

        var isFit = text.Length > 0 && IsOneWord(text) && letters >= (text[0] is '*' or '?' ? LeastLettersAfterGap : LeastLetters);
        return isFit || !isStrict ? new WildcardNode(text, scope) { Place = token.Place }
            : throw Fault(token, "A pattern stands for one word and needs letters of it.",
                $"Write {LeastLetters} letters or digits at least, {LeastLettersAfterGap} where it begins with * or ?: krem*, khark?v, *shahr.");
    }

    /// <summary>A question mark that ends a word is punctuation; one that begins it is a gap.</summary>
    private static string Trimmed(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Punctuation);
        var last = text.AsSpan().LastIndexOfAnyExcept(EndPunctuation);
        return first <= last ? text[first..(last + 1)] : "";
    }

    private static bool IsOneWord(string text)
    {
        var filled = Trimmed(text).Replace('*', 'x').Replace('?', 'x');
        return QueryWords.CanBegin(filled);
    }

    private static QueryFaultException Fault(QueryToken token, string message, string hint) =>
        QueryFaultException.At(token.Place, message, hint);
}
