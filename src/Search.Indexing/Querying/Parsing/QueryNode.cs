namespace Search.Indexing;

/// <summary>A query, as a tree. <see cref="object.ToString"/> gives its canonical text, which parses to an equal tree.</summary>
internal abstract record QueryNode
{
    /// <summary>Where it stands in the text it was read from; two nodes that differ only in that are equal.</summary>
    public Place Place { get; init; }

    /// <summary>Gets the text as part of a larger query: in parentheses where it would fall apart.</summary>
    public virtual string Inner => ToString();
}

/// <summary>Reports that match every part.</summary>
internal sealed record AllOf(QueryNodes Parts) : QueryNode
{
    public override string Inner => $"({this})";

    public override string ToString() => string.Join(' ', Parts.Select(part => part.Inner));
}

/// <summary>Reports that match at least one part.</summary>
internal sealed record AnyOf(QueryNodes Parts) : QueryNode
{
    public override string Inner => $"({this})";

    public override string ToString() => string.Join(" OR ", Parts.Select(part => part.Inner));
}

/// <summary>Reports that do not match a part.</summary>
internal sealed record NoneOf(QueryNode Part) : QueryNode
{
    public override string ToString() => "-" + Part.Inner;
}

/// <summary>Which part of the text a word is looked for in.</summary>
internal enum TextScope
{
    /// <summary>Heading and body.</summary>
    Anywhere,

    /// <summary>The heading.</summary>
    Heading,

    /// <summary>The body.</summary>
    Body,
}

/// <summary>A piece of the query's text, which says nothing about what a node means: all are equal.</summary>
internal readonly record struct Place(int Offset, int Length)
{
    public bool Equals(Place other) => true;

    public override int GetHashCode() => 0;

    /// <summary>Gets the piece itself.</summary>
    public string Of(string text) => text.Substring(Offset, Length);

    public Place To(Place last) => new(Offset, last.Offset + last.Length - Offset);
}

/// <summary>The parts of a branch: equal if they are the same in the same order.</summary>
internal sealed class QueryNodes(IReadOnlyList<QueryNode> parts) : List<QueryNode>(parts), IEquatable<QueryNodes>
{
    public bool Equals(QueryNodes? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as QueryNodes);

    public override int GetHashCode() => this.Aggregate(17, HashCode.Combine);
}
