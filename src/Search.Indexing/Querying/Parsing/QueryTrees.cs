namespace Search.Indexing;

/// <summary>Pure functions over query trees.</summary>
internal static class QueryTrees
{
    /// <summary>Gets an equal query without branches in branches of their own kind, or of one part, or double exclusions.</summary>
    public static QueryNode Simplify(QueryNode node) => node switch
    {
        AllOf all => Branch(all.Parts, part => part is AllOf inner ? inner.Parts : null, parts => new AllOf(parts) { Place = node.Place }),
        AnyOf any => Branch(any.Parts, part => part is AnyOf inner ? inner.Parts : null, parts => new AnyOf(parts) { Place = node.Place }),
        NoneOf none => Simplify(none.Part) is var part && part is NoneOf inner ? inner.Part : new NoneOf(part) { Place = node.Place },
        _ => node,
    };

    /// <summary>Says whether hits can be ranked by a query: it has words that are not excluded.</summary>
    public static bool HasWords(QueryNode node) => node switch
    {
        AllOf all => all.Parts.Exists(HasWords),
        AnyOf any => any.Parts.Exists(HasWords),
        NoneOf or ValueNode or MissingNode or RangeNode or GeoNode => false,
        _ => true,
    };

    /// <summary>Says whether some leaf is of a kind.</summary>
    public static bool Any(QueryNode node, Predicate<QueryNode> leaf) => node switch
    {
        AllOf all => all.Parts.Exists(part => Any(part, leaf)),
        AnyOf any => any.Parts.Exists(part => Any(part, leaf)),
        NoneOf none => Any(none.Part, leaf),
        _ => leaf(node),
    };

    /// <summary>Gets a tree with other leaves.</summary>
    public static QueryNode Replace(QueryNode node, Func<QueryNode, QueryNode> leaf) => node switch
    {
        AllOf all => all with { Parts = new QueryNodes(all.Parts.ConvertAll(part => Replace(part, leaf))) },
        AnyOf any => any with { Parts = new QueryNodes(any.Parts.ConvertAll(part => Replace(part, leaf))) },
        NoneOf none => none with { Part = Replace(none.Part, leaf) },
        _ => leaf(node),
    };

    /// <summary>Gets the tree as it stands on the wire.</summary>
    public static QueryTree ToWire(QueryNode node) => node switch
    {
        AllOf all => new QueryTree("and", Of: all.Parts.ConvertAll(ToWire)),
        AnyOf any => new QueryTree("or", Of: any.Parts.ConvertAll(ToWire)),
        NoneOf none => new QueryTree("not", Of: [ToWire(none.Part)]),
        NamedNode named => ToWire(named.Written),
        WordNode word => new QueryTree("word", word.Scope.Name(), word.Text),
        PatternNode pattern => new QueryTree(pattern.Kind, pattern.Scope.Name(), pattern.Text) { Edits = (pattern as FuzzyNode)?.Edits },
        PhraseNode phrase => new QueryTree("phrase", phrase.Scope.Name(), phrase.Text),
        NearNode near => new QueryTree("near", near.Scope.Name(), near.Text) { Nearness = near.Nearness.ToString() },
        AtLeastNode least => new QueryTree("at_least", Of: [ToWire(least.Part)]) { Count = least.Count },
        ValueNode value => new QueryTree("filter", value.Field.Name, value.Value),
        RangeNode range => new QueryTree("range", range.Field.Name, range.Span.ToString()),
        MissingNode missing => new QueryTree("missing", missing.Field.Name),
        GeoNode geo => new QueryTree("within", geo.Field.Name, geo.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such node."),
    };

    private static QueryNode Branch(QueryNodes parts, Func<QueryNode, QueryNodes?> sameKind, Func<QueryNodes, QueryNode> make)
    {
        var flat = new List<QueryNode>();
        foreach (var part in parts.Select(Simplify))
        {
            flat.AddRange(sameKind(part) ?? new QueryNodes([part]));
        }

        var distinct = flat.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : make(new QueryNodes(distinct));
    }
}
