namespace Search.Indexing;

/// <summary>Cuts a query's text into what the parser reads.</summary>
internal static class QueryLexer
{
    private const string AtLeast = "atleast";

    /// <summary>
    /// Gets the pieces of a text, the end last. A quotation mark that is not closed gives a piece with <see cref="QueryToken.IsOpen"/>.
    /// </summary>
    public static List<QueryToken> Read(string text)
    {
        var tokens = new List<QueryToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = tokens is [.., var last] && TakesShape(last, at) && !EndsWord(text, at) ? Word(text, at) : ReadOne(text, at);
            tokens.Add(token);
            at += token.Length;
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, text.Length, 0, ""));
        return tokens;
    }

    /// <summary>
    /// Says whether a text alone is read as one word: without its first characters it might be an operator, a field or more than one.
    /// </summary>
    public static bool IsOneWord(string text) => Read(text) is [{ Kind: QueryTokenKind.Word }, _];

    public static bool IsQuote(char c) =>
        c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02';

    public static bool IsMinus(char c) => c is '-' or '\u2212' or '\u2013' or '\u2014' or '\u2010' or '\u2011';

    private static QueryToken ReadOne(string text, int at)
    {
        var c = text[at];
        return c is '(' ? new QueryToken(QueryTokenKind.Open, at, 1, "(")
            : c is ')' ? new QueryToken(QueryTokenKind.Close, at, 1, ")")
            : IsQuote(c) ? Phrase(text, at)
            : c is '/' && RegexEnd(text, at) is > 0 and var end
                ? new QueryToken(QueryTokenKind.Regex, at, end - at, text[(at + 1)..(end - 1)])
            : IsMinus(c) && IsFollowed(text, at) ? new QueryToken(QueryTokenKind.Not, at, 1, "-")
            : Word(text, at);
    }

    /// <summary>Says whether what comes right behind is a shape, whose numbers may begin with a minus.</summary>
    private static bool TakesShape(QueryToken token, int at) =>
        token.Kind == QueryTokenKind.Field && token.Offset + token.Length == at
        && QueryField.TryFind(token.Text, out var field) && field.IsShape;

    private static bool IsFollowed(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ')';

    private static QueryToken Phrase(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (IsQuote(text[end]) && !IsInHebrewWord(text, end))
            {
                var after = SuffixEnd(text, end + 1);
                return new QueryToken(QueryTokenKind.Phrase, at, after - at, text[(at + 1)..end]) { Suffix = text[(end + 1)..after] };
            }
        }

        return new QueryToken(QueryTokenKind.Phrase, at, text.Length - at, text[(at + 1)..], IsOpen: true);
    }

    /// <summary>Gets where what follows a phrase without a blank, and begins with ~, ends.</summary>
    private static int SuffixEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[at] is '~' && !EndsWord(text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Gets where a regular expression ends, exclusive; 0 where the slash does not begin one.</summary>
    private static int RegexEnd(string text, int at)
    {
        for (var end = at + 1; end < text.Length && !char.IsWhiteSpace(text[end]); end++)
        {
            if (text[end] is '/' && end > at + 1 && text[end - 1] is not '\\' && (end + 1 == text.Length || EndsWord(text, end + 1)))
            {
                return end + 1;
            }
        }

        return 0;
    }

    private static bool EndsWord(string text, int at) =>
        char.IsWhiteSpace(text[at]) || text[at] is '(' or ')' || (IsQuote(text[at]) && !IsInHebrewWord(text, at));

    private static QueryToken Word(string text, int at)
    {
        for (var end = at; end < text.Length; end++)
        {
            if (text[end] is ':' && end > at && QueryField.TryFind(text.AsSpan(at, end - at), out _))
            {
                return new QueryToken(QueryTokenKind.Field, at, end + 1 - at, text[at..end]);
            }

            if (EndsWord(text, end))
            {
                return text[end] is '(' && IsAtLeast(text.AsSpan(at, end - at))
                    ? new QueryToken(QueryTokenKind.AtLeast, at, end - at, text[(at + AtLeast.Length)..end])
                    : OfWord(text, at, end);
            }
        }

        return OfWord(text, at, text.Length);
    }

    private static bool IsAtLeast(ReadOnlySpan<char> word) =>
        word.StartsWith(AtLeast, StringComparison.OrdinalIgnoreCase) && word.Length > AtLeast.Length
        && !word[AtLeast.Length..].ContainsAnyExceptInRange('0', '9');

    private static QueryToken OfWord(string text, int start, int end) => text[start..end] switch
    {
        "AND" => new QueryToken(QueryTokenKind.And, start, end - start, "AND"),
        "OR" => new QueryToken(QueryTokenKind.Or, start, end - start, "OR"),
        "NOT" => new QueryToken(QueryTokenKind.Not, start, end - start, "NOT"),
        var word => new QueryToken(QueryTokenKind.Word, start, end - start, word),
    };

    private static bool IsInHebrewWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && Folding.IsHebrew(text[at - 1]) && Folding.IsHebrew(text[at + 1]);
}

/// <summary>A piece of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Text">What it says, without quotation marks or colon.</param>
/// <param name="IsOpen">Whether the quotation mark that should end it is missing.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Offset, int Length, string Text, bool IsOpen = false)
{
    public Place Place => new(Offset, Length);

    /// <summary>What stands right behind a phrase, from its ~ on; "" where nothing does.</summary>
    public string Suffix { get; init; } = "";
}

/// <summary>The kinds of pieces of a query's text.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    Regex,
    AtLeast,
    Field,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}
