using System.Text.Json.Serialization;

namespace Search.Indexing;

/// <summary>How a query was understood.</summary>
/// <param name="Text">The text as it was asked.</param>
/// <param name="Canonical">The same query in its canonical text.</param>
/// <param name="Tree">The parse tree, or null for the empty query.</param>
/// <param name="Expansions">What was searched beside the words themselves.</param>
/// <param name="Warnings">What may not be as the asker meant it.</param>
public sealed record QueryReading(
    string Text, string Canonical, QueryTree? Tree, IReadOnlyList<QueryExpansion> Expansions, IReadOnlyList<QueryWarning> Warnings)
{
    /// <summary>
    /// Gets the query that may have been meant, where this one finds fewer than five reports and another with words much like its own
    /// finds more; at most one. It was not searched: nothing is corrected unasked.
    /// </summary>
    public IReadOnlyList<DidYouMean> DidYouMean { get; init; } = [];
}

/// <summary>A query that may have been meant.</summary>
/// <param name="Text">The query, in its canonical text.</param>
/// <param name="Total">How many reports it finds under the same filters, as of the same moment.</param>
public sealed record DidYouMean(string Text, int Total);

/// <summary>One node of a query's parse tree, as it stands on the wire.</summary>
/// <param name="Op">
/// What it is: <c>and</c>, <c>or</c>, <c>not</c>, <c>word</c>, <c>phrase</c>, <c>near</c>, <c>at_least</c>, <c>prefix</c>, <c>wildcard</c>,
/// <c>fuzzy</c>, <c>regex</c>, <c>filter</c>, <c>range</c>, <c>missing</c> or <c>within</c>.
/// </param>
/// <param name="Field">The field it is narrowed to, or null.</param>
/// <param name="Text">The words of a leaf; null in a branch.</param>
/// <param name="Of">The nodes of a branch; null in a leaf.</param>
public sealed record QueryTree(string Op, string? Field = null, string? Text = null, IReadOnlyList<QueryTree>? Of = null)
{
    /// <summary>Gets how many edits a near spelling may be away; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Edits { get; init; }

    /// <summary>Gets how near words must stand, as it is written after the <c>~</c>; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Nearness { get; init; }

    /// <summary>Gets how many times the part must occur at least; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }
}

/// <summary>Something that was searched beside what was written.</summary>
/// <param name="Of">The part of the query: <c>krem*</c>.</param>
/// <param name="To">What it stands for, most frequent first, at most 20.</param>
/// <param name="More">How many more there are.</param>
/// <param name="Why">By what rule: <c>prefix</c>, <c>wildcard</c>, <c>fuzzy</c>, <c>regex</c>, <c>name</c> or <c>place</c>.</param>
public sealed record QueryExpansion(string Of, IReadOnlyList<string> To, int More, string Why);

/// <summary>Something about a query that may not be as the asker meant it.</summary>
/// <param name="Offset">Where, in UTF-16 code units of the text.</param>
/// <param name="Length">How long.</param>
/// <param name="Message">What it is about, for a person.</param>
public sealed record QueryWarning(int Offset, int Length, string Message)
{
    private const int Most = 20;

    /// <summary>Gets the first twenty; how many more there are is the last one then.</summary>
    internal static IReadOnlyList<QueryWarning> First(IReadOnlyList<QueryWarning> all) => all.Count <= Most ? all
        : [.. all.Take(Most), new QueryWarning(0, 0, $"{all.Count - Most} more notes on this query are left out.")];
}
