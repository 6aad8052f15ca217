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
