namespace Search.Indexing;

/// <summary>
/// Puts other words into a query and leaves all else as it is: fields, operators, values, patterns, and what is excluded.
/// </summary>
internal static class QueryRewriting
{
    /// <summary>Gets the words that may be put otherwise, in their order: those alone, in quotation marks and near each other.</summary>
    public static List<string> WordsOf(QueryNode root)
    {
        var words = new List<string>();
        Map(root, word =>
        {
            words.Add(word);
            return word;
        });
        return words;
    }

    /// <summary>Gets the query with other words.</summary>
    /// <param name="root">The query.</param>
    /// <param name="words">As many as <see cref="WordsOf"/> gives; each a word, or several with blanks between.</param>
    public static QueryNode With(QueryNode root, IReadOnlyList<string> words)
    {
        var next = 0;
        return Map(root, _ => words[next++]);
    }

    /// <summary>Gets the queries in which two words that stand side by side, and both are searched, are written as one.</summary>
    public static IEnumerable<(QueryNode Query, string Word)> Joined(QueryNode root)
    {
        var parts = root is AllOf all ? all.Parts : new QueryNodes([]);
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i - 1] is WordNode first && parts[i] is WordNode second && first.Scope == second.Scope)
            {
                var joined = first with { Text = first.Text + second.Text };
                yield return (new AllOf(new QueryNodes([.. parts.Take(i - 1), joined, .. parts.Skip(i + 1)])), joined.Text);
            }
        }
    }

    private static QueryNode Map(QueryNode node, Func<string, string> each) => node switch
    {
        AllOf all => new AllOf(new QueryNodes(all.Parts.ConvertAll(part => Map(part, each)))),
        AnyOf any => new AnyOf(new QueryNodes(any.Parts.ConvertAll(part => Map(part, each)))),
        WordNode word when QueryWords.Split(word.Text).Count == 1 => Word(word, each(word.Text)),
        PhraseNode phrase => Phrase(phrase, each),
        NearNode near => near with { Text = Joined(near.Text, each) },
        AtLeastNode least => Map(least.Part, each) is (WordNode or PhraseNode) and var part ? least with { Part = part } : least,
        _ => node,
    };

    private static QueryNode Word(WordNode node, string text) => text == node.Text ? node
        : QueryWords.Split(text) is { Count: > 1 } words
            ? new AllOf(new QueryNodes(words.ConvertAll(word => (QueryNode)(node with { Text = word }))))
        : node with { Text = text };

    private static PhraseNode Phrase(PhraseNode node, Func<string, string> each) => node with { Text = Joined(node.Text, each) };

    /// <summary>What stands between words that stay is kept.</summary>
    private static string Joined(string text, Func<string, string> each)
    {
        var words = QueryWords.Split(text);
        var others = words.ConvertAll(word => each(word));
        return words.SequenceEqual(others) ? text : string.Join(' ', others);
    }
}
