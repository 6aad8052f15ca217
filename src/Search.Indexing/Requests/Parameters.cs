namespace Search.Indexing;

/// <summary>The names of a request's parameters and of their fixed values.</summary>
internal static class Parameters
{
    public const string Query = "q";
    public const string From = "from";
    public const string To = "to";
    public const string DateField = "date_field";
    public const string When = "when";
    public const string AsOf = "as_of";
    public const string Sort = "sort";
    public const string Recency = "recency";
    public const string Collapse = "collapse";
    public const string Explain = "explain";
    public const string WhyNot = "why_not";
    public const string Expand = "expand";
    public const string Facet = "facet";
    public const string NoFacet = "none";
    public const string CountBy = "count_by";
    public const string PageSize = "page_size";
    public const string Cursor = "cursor";

    public static IReadOnlyDictionary<Sort, string> Sorts { get; } = new Dictionary<Sort, string>
    {
        [Indexing.Sort.Relevance] = "relevance",
        [Indexing.Sort.NewestPublished] = "-published",
        [Indexing.Sort.OldestPublished] = "published",
        [Indexing.Sort.LatestEvent] = "-event",
        [Indexing.Sort.EarliestEvent] = "event",
    };

    public static IReadOnlyDictionary<Recency, string> Recencies { get; } = new Dictionary<Recency, string>
    {
        [Indexing.Recency.None] = "none",
        [Indexing.Recency.Mild] = "mild",
    };

    public static IReadOnlyDictionary<Collapse, string> Collapses { get; } = new Dictionary<Collapse, string>
    {
        [Indexing.Collapse.None] = "none",
        [Indexing.Collapse.Story] = "story",
    };

    public static IReadOnlyDictionary<bool, string> YesOrNo { get; } = new Dictionary<bool, string>
    {
        [true] = "yes",
        [false] = "no",
    };

    public static IReadOnlyDictionary<bool, string> Expansions { get; } = new Dictionary<bool, string>
    {
        [true] = "names",
        [false] = "none",
    };

    public static IReadOnlyDictionary<DateField, string> DateFields { get; } = new Dictionary<DateField, string>
    {
        [Indexing.DateField.Published] = "published",
        [Indexing.DateField.Event] = "event",
    };

    public static IReadOnlyDictionary<Clock, string> Clocks { get; } = new Dictionary<Clock, string>
    {
        [Clock.Published] = "published",
        [Clock.Event] = "event",
        [Clock.Lag] = "lag",
    };

    public static IReadOnlyDictionary<CountUnit, string> Units { get; } = new Dictionary<CountUnit, string>
    {
        [CountUnit.Report] = "report",
        [CountUnit.Story] = "story",
        [CountUnit.Originator] = "originator",
    };

    /// <summary>Every name, in canonical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Query, Expand, .. Indexing.Facet.All.Select(facet => facet.Name),
        From, To, DateField, When, AsOf, Sort, Recency, Collapse, Facet, CountBy,
        PageSize, Cursor, Explain, WhyNot,
    ];
}
