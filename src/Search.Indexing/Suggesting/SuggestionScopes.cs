using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>
/// Counts what suggestions lead to, by the code that answers searches; the reports that what stands before has are found once.
/// </summary>
internal sealed class SuggestionScopes
{
    private readonly TextCounting _texts;
    private readonly SearchRequest _within;
    private readonly Dictionary<Facet, ReportScope> _filtered = [];
    private readonly Dictionary<(string, Facet?), ReportScope?> _kept = [];

    public SuggestionScopes(CountingSearch search, PlaceSettling settling, CancellationToken cancel) => (_texts, _within) =
        (new TextCounting(search.Snapshot, search.Plan, search.Dictionaries, settling, cancel), search.Plan.Request);

    /// <summary>Gets the sequence that is counted at.</summary>
    public long Sequence => _texts.Sequence;

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
            _kept[(kept, facet)] = scope = _texts.Read(kept) is { Problem: null } read ? Matching(Filtered(facet), read.Root) : null;
        }

        return scope?.Count(new TermQuery(Fields.Of(facet).Term(value))) ?? 0;
    }

    /// <summary>Counts the reports that match a text which goes on with a word; 0 where the text cannot be read.</summary>
    /// <param name="kept">What stands before.</param>
    /// <param name="text">The whole text.</param>
    public int Count(string kept, string text)
    {
        if (_texts.Read(text) is not { Problem: null, Root: { } whole })
        {
            return 0;
        }

        return LastPart(whole, kept.Length) is { } last && Before(kept) is { } before
            ? _texts.Count(before, last) : _texts.Count(_texts.All, whole);
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
        whole is AllOf all && all.Parts[^1] is (WordNode or NamedNode { Words.Count: 1 }) and var last && last.Place.Offset == start
            ? last
            : null;

    private ReportScope? Before(string kept)
    {
        if (!_kept.TryGetValue((kept, null), out var scope))
        {
            _kept[(kept, null)] = scope = _texts.Read(kept) is { Problem: null, Root: { } root } ? Matching(_texts.All, root) : null;
        }

        return scope;
    }

    private ReportScope? Matching(ReportScope scope, QueryNode? root) =>
        root is null ? scope : _texts.Compile(root) is { Problem: null } compiled ? scope.Matching(compiled.Query) : null;

    private ReportScope Filtered(Facet facet)
    {
        if (!_filtered.TryGetValue(facet, out var scope))
        {
            _filtered[facet] = scope = Without(facet).Choices.Count == _within.Choices.Count ? _texts.All : _texts.Within(Without(facet));
        }

        return scope;
    }

    private SearchRequest Without(Facet facet) =>
        _within with { Choices = [.. _within.Choices.Where(choice => choice.Facet != facet || choice.IsExcluded)] };
}
