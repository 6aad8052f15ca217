using System.Globalization;

namespace Search.Indexing;

/// <summary>Reports with a word in any of its forms.</summary>
internal sealed record WordNode(string Text, TextScope Scope) : QueryNode
{
    public override string ToString() => Scope.Prefix() + Text;
}

/// <summary>Reports with these words one after the other, in exactly these forms.</summary>
internal sealed record PhraseNode(string Text, TextScope Scope) : QueryNode
{
    public override string ToString() => $"{Scope.Prefix()}\"{Text}\"";
}

/// <summary>Reports with these words near each other, in exactly these forms.</summary>
/// <param name="Text">The words.</param>
/// <param name="Nearness">How near.</param>
/// <param name="Scope">The part of the text.</param>
internal sealed record NearNode(string Text, Nearness Nearness, TextScope Scope) : QueryNode
{
    public override string ToString() => $"{Scope.Prefix()}\"{Text}\"~{Nearness}";
}

/// <summary>Reports with a word or phrase at least so many times.</summary>
/// <param name="Count">How many times, from 1.</param>
/// <param name="Part">A <see cref="WordNode"/> or <see cref="PhraseNode"/>.</param>
internal sealed record AtLeastNode(int Count, QueryNode Part) : QueryNode
{
    /// <summary>Gets the part of the text that it is about.</summary>
    public TextScope Scope => Part is WordNode word ? word.Scope : ((PhraseNode)Part).Scope;

    /// <summary>Gets the words, in quotation marks where they are a phrase.</summary>
    private string Words => Part is WordNode word ? word.Text : $"\"{((PhraseNode)Part).Text}\"";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scope.Prefix()}atleast{Count}({Words})");
}

/// <summary>Reports with a value in a field that is not text.</summary>
internal sealed record ValueNode(QueryField Field, string Value) : QueryNode
{
    public override string ToString() => QueryField.NeedsQuotes(Value) ? $"{Field.Name}:\"{Value}\"" : $"{Field.Name}:{Value}";
}

/// <summary>Reports that have no value in a field.</summary>
internal sealed record MissingNode(QueryField Field) : QueryNode
{
    public override string ToString() => $"missing:{Field.Name}";
}

/// <summary>Reports whose publication, or one of whose event dates, may lie in a span of days.</summary>
/// <param name="Field"><c>published</c> or <c>event</c>.</param>
/// <param name="Span">The span.</param>
internal sealed record RangeNode(QueryField Field, DaySpan Span) : QueryNode
{
    public override string ToString() => $"{Field.Name}:{Span}";
}

/// <summary>Reports with a name, or with another name of the same. No text is read as this: expansion makes it.</summary>
/// <param name="Words">The name as it was written, as <see cref="WordNode"/>s of one scope.</param>
/// <param name="Others">The other names.</param>
internal sealed record NamedNode(QueryNodes Words, IReadOnlyList<string> Others) : QueryNode
{
    /// <summary>Gets what was written, as a query of its own.</summary>
    public QueryNode Written => Words.Count == 1 ? Words[0] : new AllOf(Words) { Place = Place };

    /// <summary>Gets the other names, as queries: words in any form, or phrases.</summary>
    public List<QueryNode> Alternatives => [.. Others.Select(other => QueryWords.Split(other).Count == 1
        ? (QueryNode)new WordNode(QueryWords.Normal(other), Scope) { Place = Place }
        : new PhraseNode(QueryWords.Normal(other), Scope) { Place = Place })];

    private TextScope Scope => ((WordNode)Words[0]).Scope;

    public override string Inner => Written.Inner;

    public override string ToString() => Written.ToString();
}
