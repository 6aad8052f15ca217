using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Counts what suggestions lead to, by the code that answers searches; the reports that what stands before has are found once.</summary>
internal sealed class SuggestionScopes(
    IndexSnapshot snapshot, FacetDictionaries dictionaries, SearchRequest within, long sequence, CancellationToken cancel)
{
    private readonly Dictionary<Facet, ReportScope> _filtered = [];
    private readonly Dictionary<(string, Facet?), ReportScope?> _kept = [];
    private ReportScope? _all;

    /// <summary>Gets the sequence that is counted at.</summary>
    public long Sequence => sequence;

    /// <summary>Gets the request with a facet's value chosen: in place of its others, which would widen the search.</summary>
    public SearchRequest Choosing(Facet facet, string value, string kept) => Without(facet) with
    {
        Query = kept,
        Choices = [.. Without(facet).Choices, new FacetChoice(facet, value)],
    };

    /// <summary>Counts the reports that match a text and have a value; 0 where the text cannot be read.</summary>
    public int Count(string kept, Facet facet, string value)
    {
        if (!_kept.TryGetValue((kept, facet), out var scope))
        {
            _kept[(kept, facet)] = scope = Reading(kept) is { Problem: null } read ? Matching(Filtered(facet), read.Root) : null;
        }

        return scope?.Count(new TermQuery(Fields.Of(facet).Term(value))) ?? 0;
    }

    /// <summary>Counts the reports that match a text which goes on with a word; 0 where the text cannot be read.</summary>
    /// <param name="kept">What stands before.</param>
    /// <param name="text">The whole text.</param>
    public int Count(string kept, string text)
    {
        if (Reading(text) is not { Problem: null, Root: { } root })
        {
            return 0;
        }

        var whole = Expanded(root);
        if (LastPart(whole, kept.Length) is { } last && Before(kept) is { } before)
        {
            return Count(before, last);
        }

        return Count(All(), whole);
    }

    /// <summary>Gets a text with the parentheses closed that are open at its end.</summary>
    public static string Closed(string text)
    {
        var open = 0;
        foreach (var token in QueryLexer.Read(text))
        {
            open += token.Kind is QueryTokenKind.Open ? 1 : token.Kind is QueryTokenKind.Close ? -1 : 0;
        }

        return open > 0 ? text + new string(')', open) : text;
    }

    /// <summary>
    /// Gets the last part of a query of several, if it is the word alone: then what stands before is a query of its own, and the same for
    /// every word.
    /// </summary>
    private static QueryNode? LastPart(QueryNode whole, int start) =>
        whole is AllOf all && all.Parts[^1] is (WordNode or NamedNode { Words.Count: 1 }) and var last && last.Place.Offset == start ? last : null;

    private ReportScope? Before(string kept)
    {
        if (!_kept.TryGetValue((kept, null), out var scope))
        {
            _kept[(kept, null)] = scope = Reading(kept) is { Problem: null, Root: { } root } ? Matching(All(), root) : null;
        }

        return scope;
    }

    private ReportScope? Matching(ReportScope scope, QueryNode? root) =>
        root is null ? scope : Compile(Expanded(root)) is { Problem: null } compiled ? scope.Matching(compiled.Query) : null;

    private int Count(ReportScope scope, QueryNode node) => Compile(node) is { Problem: null } compiled ? scope.Count(compiled.Query) : 0;

    private CompiledQuery Compile(QueryNode node) => LuceneCompiler.Compile(node, snapshot, isScored: false, dictionaries);

    private QueryNode Expanded(QueryNode root) => Plan.RootOf(root, within)!;

    private static ParsedQuery Reading(string text) => QueryParser.Parse(text.Trim());

    private ReportScope All() => _all ??= ReportScope.Of(snapshot, within, sequence, cancel);

    private ReportScope Filtered(Facet facet)
    {
        if (!_filtered.TryGetValue(facet, out var scope))
        {
            _filtered[facet] = scope = Without(facet).Choices.Count == within.Choices.Count
                ? All() : ReportScope.Of(snapshot, Without(facet), sequence, cancel);
        }

        return scope;
    }

    private SearchRequest Without(Facet facet) =>
        within with { Choices = [.. within.Choices.Where(choice => choice.Facet != facet || choice.IsExcluded)] };
}
