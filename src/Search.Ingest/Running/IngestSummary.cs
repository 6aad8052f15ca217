using Search.Articles;
using Search.Indexing;

namespace Search.Ingest;

/// <summary>What a run came to. The counts add up: read = added + changed + unchanged + rejected.</summary>
public sealed class IngestSummary
{
    private readonly SortedDictionary<RejectReason, long> _rejectedBy = [];
    private readonly SortedDictionary<string, long> _passedOver = new(StringComparer.Ordinal);

    /// <summary>Gets how many records were read, rejected ones included.</summary>
    public long Read => Added + Changed + Unchanged + Rejected;

    /// <summary>Gets how many articles were not known before.</summary>
    public long Added { get; private set; }

    /// <summary>Gets how many articles had other content than before.</summary>
    public long Changed { get; private set; }

    /// <summary>Gets how many articles were known as they are.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Gets how many reports the articles read hold.</summary>
    public long Reports { get; private set; }

    /// <summary>Gets how many revisions began: new reports, and reports with other text or mentions.</summary>
    public long Revisions { get; private set; }

    /// <summary>Gets how many reports were in an article and no longer are.</summary>
    public long Retired { get; private set; }

    /// <summary>Gets how many revisions began because a report stands in another story now, by what came in.</summary>
    public long Regrouped { get; private set; }

    /// <summary>Gets how many records were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Gets how many records were rejected for each reason.</summary>
    public IReadOnlyDictionary<RejectReason, long> RejectedBy => _rejectedBy;

    /// <summary>Gets how many records of each kind held no article by their very kind; they are no part of <see cref="Read"/>.</summary>
    public IReadOnlyDictionary<string, long> PassedOver => _passedOver;

    /// <summary>Gets the last sequence that the run committed, or null where nothing changed.</summary>
    public long? Sequence { get; internal set; }

    /// <summary>Gets how long the run took.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>Gets whether the run was stopped before its end; what it had read is committed.</summary>
    public bool Stopped { get; internal set; }

    internal void Count(PutOutcome outcome)
    {
        (Added, Changed, Unchanged) = outcome.Kind switch
        {
            PutKind.Added => (Added + 1, Changed, Unchanged),
            PutKind.Changed => (Added, Changed + 1, Unchanged),
            _ => (Added, Changed, Unchanged + 1),
        };
        Reports += outcome.Added + outcome.Changed + outcome.Unchanged;
        Revisions += outcome.Added + outcome.Changed;
        Retired += outcome.Retired;
        Regrouped += outcome.Regrouped;
    }

    internal void Count(PassedOver passedOver) =>
        _passedOver[passedOver.Kind] = _passedOver.GetValueOrDefault(passedOver.Kind) + passedOver.Count;

    internal void Count(Reject reject)
    {
        Rejected++;
        _rejectedBy[reject.Reason] = _rejectedBy.GetValueOrDefault(reject.Reason) + 1;
    }
}
