using System.Globalization;

namespace Search.Indexing;

/// <summary>Reports with a word that fits a pattern. It looks at words as they stand, not at stems.</summary>
/// <param name="Text">The pattern, in lower case.</param>
/// <param name="Scope">The part of the text.</param>
internal abstract record PatternNode(string Text, TextScope Scope) : QueryNode
{
    /// <summary>Gets the name of the pattern's kind, as it stands in the tree and in expansions.</summary>
    public abstract string Kind { get; }
}

/// <summary>A word that begins so.</summary>
internal sealed record PrefixNode(string Text, TextScope Scope) : PatternNode(Text, Scope)
{
    public override string Kind => "prefix";

    public override string ToString() => $"{Scope.Prefix()}{Text}*";
}

/// <summary>A word with gaps: <c>?</c> is one character, <c>*</c> any number.</summary>
internal sealed record WildcardNode(string Text, TextScope Scope) : PatternNode(Text, Scope)
{
    public override string Kind => "wildcard";

    public override string ToString() => Scope.Prefix() + Text;
}

/// <summary>
/// A word that comes from another by few edits: a character put in, left out, exchanged, or two next to each other swapped.
/// </summary>
/// <param name="Text">The word.</param>
/// <param name="Edits">How many edits at most, 1 or 2.</param>
/// <param name="Scope">The part of the text.</param>
internal sealed record FuzzyNode(string Text, int Edits, TextScope Scope) : PatternNode(Text, Scope)
{
    public override string Kind => "fuzzy";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scope.Prefix()}{Text}~{Edits}");
}

/// <summary>A word that fits a regular expression from its first to its last character.</summary>
internal sealed record RegexNode(string Text, TextScope Scope) : PatternNode(Text, Scope)
{
    public override string Kind => "regex";

    public override string ToString() => $"{Scope.Prefix()}/{Text}/";
}
