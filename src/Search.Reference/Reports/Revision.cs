using Search.Articles;

namespace Search.Reference;

/// <summary>
/// One immutable state of a report, text and mentions both, with the span of the corpus's clock in which it is the current one.
/// </summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Counted from 1 within the report.</param>
/// <param name="First">The first sequence at which it is current.</param>
/// <param name="Last">The sequence at which it no longer is; null while it is.</param>
/// <param name="Report">The state itself.</param>
public sealed record Revision(ReportId Id, int Number, long First, long? Last, Report Report)
{
    /// <summary>Gets the story that it tells; null for a revision of a corpus that was written before stories were told.</summary>
    public Story? Story { get; init; }

    /// <summary>Says whether this is the report's state at a sequence: from <see cref="First"/> until before <see cref="Last"/>.</summary>
    public bool IsCurrentAt(long sequence) => First <= sequence && (Last is null || sequence < Last);
}
