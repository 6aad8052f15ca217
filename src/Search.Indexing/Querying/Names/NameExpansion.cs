namespace Search.Indexing;

/// <summary>Lets a query that names something by one of its names look for the others too.</summary>
/// <remarks>
/// Only unquoted words are looked at: quotation marks ask for exactly what is written. The longest name wins, and words of a name that is
/// more than one word must stand side by side in the query.
/// </remarks>
internal static class NameExpansion
{
    /// <summary>Gets a query that also finds the other names; the same where there are none.</summary>
    public static QueryNode Expand(QueryNode node, NameGroups groups) => node switch
    {
        AllOf all => AllOf(all, groups),
        AnyOf any => new AnyOf(new QueryNodes(any.Parts.ConvertAll(part => Expand(part, groups)))) { Place = any.Place },
        NoneOf none => new NoneOf(Expand(none.Part, groups)) { Place = none.Place },
        WordNode word => Named([word], groups) ?? node,
        _ => node,
    };

    private static QueryNode AllOf(AllOf all, NameGroups groups)
    {
        var parts = new List<QueryNode>(all.Parts.Count);
        for (var at = 0; at < all.Parts.Count;)
        {
            var named = LongestName(all.Parts, at, groups);
            parts.Add(named ?? Expand(all.Parts[at], groups));
            at += named?.Words.Count ?? 1;
        }

        return parts.Count == 1 ? parts[0] : new AllOf(new QueryNodes(parts)) { Place = all.Place };
    }

    private static NamedNode? LongestName(List<QueryNode> parts, int at, NameGroups groups)
    {
        var words = parts.Skip(at).Take(NameGroups.LongestName)
            .TakeWhile(part => part is WordNode word && word.Scope == (parts[at] as WordNode)?.Scope)
            .Cast<WordNode>().ToList();
        for (var length = words.Count; length > 0; length--)
        {
            if (Named(words[..length], groups) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static NamedNode? Named(List<WordNode> words, NameGroups groups) =>
        groups.OthersOf(string.Join(' ', words.Select(word => word.Text))) is { Count: > 0 } others
            ? new NamedNode(new QueryNodes(words), others) { Place = words[0].Place.To(words[^1].Place) }
            : null;
}
