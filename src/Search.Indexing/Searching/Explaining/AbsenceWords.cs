using Search.Articles;

namespace Search.Indexing;

/// <summary>Says in words why a report is not among the hits.</summary>
internal static class AbsenceWords
{
    /// <summary>Gets the first thing that keeps a report out, or that nothing does.</summary>
    public static string Reason(IReadOnlyList<ClauseVerdict> clauses, IReadOnlyList<FilterVerdict> filters, ReportId? listed) =>
        clauses.FirstOrDefault(clause => !clause.Matched) is { } clause ? Reason(clause)
        : filters.FirstOrDefault(filter => !filter.Matched) is { } filter ? Reason(filter)
        : listed is { } other ? $"It matches everything. Its story is listed by the report {other}; collapse=none lists each report."
        : "It matches everything and is among the hits.";

    /// <summary>Gets what a report is that is not there at a sequence.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="first">The first sequence of its revisions; the largest number where there are none.</param>
    /// <param name="last">The last end of those that ended by then; 0 where there are none.</param>
    public static (ReportState State, string Reason) State(ReportId report, long sequence, long first, long last) =>
        first == long.MaxValue ? (ReportState.Unknown, $"There is no report {report} in the corpus.")
        : last > 0 ? (ReportState.Retired, $"It was retired at sequence {last}; this search is as of sequence {sequence}.")
        : (ReportState.Later, $"It came in at sequence {first}; this search is as of sequence {sequence}.");

    private static string Reason(ClauseVerdict clause) => clause.Op switch
    {
        "not" => $"It has what the query excludes: {clause.Of![0].Text}.",
        "or" => $"It has none of these: {string.Join(", ", clause.Of!.Select(part => part.Text))}.",
        "filter" or "range" or "missing" => $"It is not what the query asks for: {clause.Text}.",
        _ => $"It does not have what the query asks for: {clause.Text}.",
    };

    private static string Reason(FilterVerdict filter) => filter.Parameter == Parameters.From
        ? $"Its date does not lie in the span {filter.Value}."
        : filter.Value.StartsWith('-')
            ? $"It has a {filter.Parameter} that the request excludes: {filter.Value[1..]}."
            : $"It does not have a {filter.Parameter} that the request chooses: {filter.Value}.";
}
