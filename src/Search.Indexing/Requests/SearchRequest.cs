using Search.Articles;

namespace Search.Indexing;

/// <summary>What to search for, whole: words, filters, clock, order, counts and page. Equal requests have equal canonical texts.</summary>
/// <remarks>
/// Its text form is a URL's query string with the parameters <c>q, expand, published, event, place, actor, source, language, kind, story,
/// originator, from, to, date_field, when, as_of, sort, recency, collapse, facet, count_by, page_size, cursor, explain, why_not</c>.
/// <see cref="ToQueryString"/> writes them in that order, leaving out what is at its default.
/// </remarks>
public sealed record SearchRequest
{
    /// <summary>How many hits a page has unless the request says.</summary>
    public const int DefaultPageSize = 20;

    /// <summary>How many hits a page can have at most.</summary>
    public const int LargestPageSize = 100;

    /// <summary>Gets the query text, in the query language; "" is all reports.</summary>
    public string Query { get; init; } = "";

    /// <summary>
    /// Gets whether unquoted names also find the other names of the same: Kyiv finds Kiev and Київ. What was added is told in
    /// <see cref="QueryReading.Expansions"/>.
    /// </summary>
    public bool ExpandsNames { get; init; } = true;

    /// <summary>Gets the facet values included and excluded: OR within a facet, AND between facets, exclusions always.</summary>
    public IReadOnlyList<FacetChoice> Choices { get; init; } = [];

    /// <summary>Gets the start of the span of dates, included; null is no start.</summary>
    public DateBound? From { get; init; }

    /// <summary>Gets the end of the span of dates, included; null is no end.</summary>
    public DateBound? To { get; init; }

    /// <summary>Gets which clock <see cref="From"/> and <see cref="To"/> are about.</summary>
    public DateField DateField { get; init; } = DateField.Published;

    /// <summary>Gets spans of any clock that a report must satisfy, all of them; beside <see cref="From"/> and <see cref="To"/>.</summary>
    public IReadOnlyList<TimeChoice> Times { get; init; } = [];

    /// <summary>Gets the moment of the corpus to search; null is now.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>
    /// Gets the order; null is <see cref="Sort.Relevance"/> where the query has words, else <see cref="Sort.NewestPublished"/>.
    /// </summary>
    public Sort? Sort { get; init; }

    /// <summary>Gets whether recent reports count more where hits are sorted by relevance; by date it changes nothing.</summary>
    public Recency Recency { get; init; } = Recency.None;

    /// <summary>
    /// Gets whether the tellings of one story are one hit; null is <see cref="Indexing.Collapse.Story"/> where hits are sorted by
    /// relevance, else <see cref="Indexing.Collapse.None"/>. Totals and counts are of reports either way.
    /// </summary>
    public Collapse? Collapse { get; init; }

    /// <summary>Gets the facets to count; null is all at their default, empty is none.</summary>
    public IReadOnlyList<FacetAsk>? Facets { get; init; }

    /// <summary>Gets what facets count, each once: reports, the stories they tell, or those whom they come from.</summary>
    public CountUnit CountBy { get; init; } = CountUnit.Report;

    /// <summary>Gets how many hits a page has, 1 to 100.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Gets where to go on, as the page before said in <see cref="SearchPage.Next"/>; null is the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Gets whether each hit says what its score is made of, where hits are sorted by relevance.</summary>
    public bool Explains { get; init; }

    /// <summary>Gets a report about which the answer says why it is among the hits or is not; null for none.</summary>
    public ReportId? WhyNot { get; init; }

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request, canonical; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters, out SearchRequest request, out IReadOnlyList<RequestProblem> problems) =>
        RequestReader.TryRead(parameters, out request, out problems);

    /// <summary>Writes the canonical query string, percent-encoded, without a question mark; "" where all is at its default.</summary>
    public string ToQueryString() => RequestWriter.Write(this);

    /// <summary>Says whether both have the same canonical text.</summary>
    public bool Equals(SearchRequest? other) => other is not null && ToQueryString() == other.ToQueryString();

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToQueryString(), StringComparison.Ordinal);
}
