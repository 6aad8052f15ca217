using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// What of a query that is being typed can be completed: the word it ends with, and the last words as the beginning of a name.
/// </summary>
/// <param name="Text">The whole text.</param>
/// <param name="Word">The word it ends with, as it stands there; "" where nothing is to be completed as a word.</param>
/// <param name="Field">The facet whose value is being typed behind its field's name, or null.</param>
/// <param name="IsExcluded">Whether the word is excluded.</param>
/// <param name="Names">The last words, most first, each as the beginning of a name.</param>
internal sealed record TypedText(string Text, string Word, Facet? Field, bool IsExcluded, IReadOnlyList<TypedName> Names)
{
    /// <summary>The most words that the beginning of a name has.</summary>
    public const int MostWords = 4;

    /// <summary>Gets the text before the word.</summary>
    public string BeforeWord => Text[..^Word.Length];

    /// <summary>Reads a text; what ends in quotation marks, with a pattern or with an operator has nothing to complete.</summary>
    public static TypedText Of(string written)
    {
        var text = written.TrimStart();
        var tokens = QueryLexer.Read(text);
        var last = tokens.Count - 2;
        if (last < 0 || !IsPlain(tokens[last]))
        {
            return new TypedText(text, "", null, false, []);
        }

        var before = last > 0 ? tokens[last - 1] : default;
        var field = before is { Kind: QueryTokenKind.Field } && QueryField.TryFind(before.Text, out var known) ? known : null;
        var isOpen = tokens[last].Offset + tokens[last].Length == text.Length;
        var isValue = field is not null && field.Scope is null;
        return new TypedText(
            text,
            isOpen && !isValue ? LastWord(tokens[last].Text) : "",
            isOpen && isValue ? field!.Facet : null,
            before.Kind == QueryTokenKind.Not && last > 0,
            field is null ? NamesOf(text, tokens, last)
                : isOpen && isValue ? [NameAt(text, tokens[last].Offset, tokens[last].Offset)]
                : []);
    }

    private static List<TypedName> NamesOf(string text, List<QueryToken> tokens, int last)
    {
        var names = new List<TypedName>(MostWords);
        for (var first = last; first >= 0 && last - first < MostWords && IsPlain(tokens[first]); first--)
        {
            var before = first > 0 ? tokens[first - 1] : new QueryToken(QueryTokenKind.End, 0, 0, "");
            if (before.Kind is not (QueryTokenKind.Not or QueryTokenKind.Field or QueryTokenKind.Or or QueryTokenKind.AtLeast))
            {
                var end = before.Kind == QueryTokenKind.And ? before.Offset : tokens[first].Offset;
                names.Insert(0, NameAt(text, end, tokens[first].Offset));
            }
        }

        return names.FindAll(name => name.Key.Length > 0 && !name.Key.StartsWith(' '));
    }

    /// <summary>A blank at the end says that its last word is whole.</summary>
    private static TypedName NameAt(string text, int keptEnd, int start)
    {
        var key = NameKey.Of(text.AsSpan(start));
        return new TypedName(key.Length > 0 && char.IsWhiteSpace(text[^1]) ? key + " " : key, text[..keptEnd].TrimEnd(), text[start..]);
    }

    private static bool IsPlain(QueryToken token) =>
        token.Kind == QueryTokenKind.Word && !token.IsOpen
        && !QueryPatterns.IsWritten(token.Text) && !token.Text.AsSpan().ContainsAny("*?~/");

    /// <summary>Gets the last word of what is written without blanks; "" where it ends with something else.</summary>
    private static string LastWord(string written)
    {
        var word = "";
        for (var words = new WordBreaks(written); words.Next();)
        {
            word = words.End == written.Length ? written[words.Start..] : "";
        }

        return word;
    }
}

/// <summary>The beginning of a name.</summary>
/// <param name="Key">It, folded as names are.</param>
/// <param name="Kept">What stands before and is kept as the query.</param>
/// <param name="Written">It, as it is written.</param>
internal readonly record struct TypedName(string Key, string Kept, string Written);
