namespace Search.Indexing;

/// <summary>
/// Reads and counts texts of queries that differ in little, all under one request's filters, by the code that answers searches.
/// </summary>
/// <param name="snapshot">The state of the index.</param>
/// <param name="plan">The plan of the request; its query does not count.</param>
/// <param name="dictionaries">The facets' values.</param>
/// <param name="settling">Tells which places are meant by names in a query.</param>
/// <param name="cancel">Stops the counting.</param>
internal sealed class TextCounting(
    IndexSnapshot snapshot, Plan plan, FacetDictionaries dictionaries, PlaceSettling settling, CancellationToken cancel)
{
    private ReportScope? _all;

    /// <summary>Gets the state of the index.</summary>
    public IndexSnapshot Snapshot => snapshot;

    /// <summary>Gets the sequence that is counted at.</summary>
    public long Sequence => plan.Sequence;

    /// <summary>Gets all reports under the filters.</summary>
    public ReportScope All => _all ??= Within(plan.Request);

    /// <summary>Gets all reports under the filters of another request.</summary>
    public ReportScope Within(SearchRequest request) => ReportScope.Of(snapshot, request, plan.Sequence, cancel);

    /// <summary>Reads a text as a search would run it: with the other names of what it names, where the request wants them.</summary>
    public ParsedQuery Read(string text)
    {
        var read = settling.Settle(QueryParser.Parse(text.Trim()));
        return read with { Root = Plan.RootOf(read.Root, plan.Request) };
    }

    /// <summary>Compiles what was read.</summary>
    public CompiledQuery Compile(QueryNode root) => LuceneCompiler.Compile(root, snapshot, isScored: false, dictionaries);

    /// <summary>Counts the reports of a scope that match; 0 where the query cannot be run.</summary>
    public int Count(ReportScope scope, QueryNode root) =>
        !scope.IsEmpty && Compile(root) is { Problem: null } compiled ? scope.Count(compiled.Query) : 0;
}
