using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Indexing;

/// <summary>Whether a report matches a request, and which of its clauses and filters keep it out.</summary>
/// <param name="Report">The report that was asked about.</param>
/// <param name="State">What it is as of the sequence that is searched.</param>
/// <param name="Matches">Whether it is among the reports that are counted in the total.</param>
/// <param name="Reason">The first thing that keeps it out, or that nothing does, in words.</param>
/// <param name="Clauses">The clauses of the query that must all match, each with its parts; none where the report is not there.</param>
/// <param name="Filters">The other parameters that narrow the request; none where the report is not there.</param>
public sealed record ReportAbsence(
    ReportId Report,
    ReportState State,
    bool Matches,
    string Reason,
    IReadOnlyList<ClauseVerdict> Clauses,
    IReadOnlyList<FilterVerdict> Filters)
{
    /// <summary>
    /// Gets the telling of the same story that is listed in its place; null where the report itself is, or does not match.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportId? ListedAs { get; init; }
}

/// <summary>Whether a report is there at a sequence.</summary>
public enum ReportState
{
    /// <summary>It is.</summary>
    Current,

    /// <summary>It came in later.</summary>
    Later,

    /// <summary>It was retired before.</summary>
    Retired,

    /// <summary>There has never been a report with this id.</summary>
    Unknown,
}

/// <summary>Whether a clause of a query matches a report.</summary>
/// <param name="Text">The clause, in its canonical text.</param>
/// <param name="Op">What it is, as in <see cref="QueryTree.Op"/>.</param>
/// <param name="Matched">Whether it matches; an exclusion matches where what it excludes does not.</param>
/// <param name="Of">The clauses it is made of; null for a leaf.</param>
public sealed record ClauseVerdict(string Text, string Op, bool Matched, IReadOnlyList<ClauseVerdict>? Of = null);

/// <summary>Whether a report satisfies what a request says beside its query.</summary>
/// <param name="Parameter">The parameter: a facet's name, or <c>from</c> for the span of dates.</param>
/// <param name="Value">What is asked for, as it stands in the request; several values are OR.</param>
/// <param name="Matched">Whether the report satisfies it.</param>
public sealed record FilterVerdict(string Parameter, string Value, bool Matched);
