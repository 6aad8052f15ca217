using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The content of a <see cref="FrameKind.Received"/> frame.</summary>
/// <param name="Article">The article, whole.</param>
internal sealed record ReceivedRecord(Article Article);

/// <summary>The content of a <see cref="FrameKind.Revision"/> frame.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Counted from 1 within the report.</param>
/// <param name="First">The sequence it begins at.</param>
/// <param name="Report">The state.</param>
/// <param name="Story">The story it tells; null in what was written before stories were told.</param>
internal sealed record RevisionRecord(ReportId Id, int Number, long First, Report Report, StoryRecord? Story = null);

/// <summary>The content of an <see cref="FrameKind.Ended"/> frame.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">The revision's number.</param>
/// <param name="Last">The first sequence at which it no longer is current.</param>
/// <param name="Reason">Why it ended.</param>
/// <param name="Position">Where its own frame begins.</param>
internal sealed record EndedRecord(ReportId Id, int Number, long Last, EndReason Reason, long Position);

/// <summary>The content of a <see cref="FrameKind.Commit"/> frame.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">Why, as the caller said.</param>
/// <param name="Articles">How many articles came in.</param>
/// <param name="Begun">How many revisions begin.</param>
/// <param name="Ended">How many revisions end.</param>
/// <param name="Start">Where the batch begins that it ends.</param>
internal sealed record CommitRecord(long Sequence, DateTimeOffset At, string Reason, int Articles, int Begun, int Ended, long Start)
{
    public Commit ToCommit() => new(Sequence, At, Reason, Articles, Begun, Ended);
}

/// <summary>Why a revision ended.</summary>
internal enum EndReason
{
    /// <summary>Its source changed it.</summary>
    Edited,

    /// <summary>A correction of the reference data changed what was found in it.</summary>
    Corrected,

    /// <summary>It was split or enriched anew.</summary>
    Reenriched,

    /// <summary>Another report came or went, and with it the story that this one tells became another.</summary>
    Regrouped,

    /// <summary>Its article no longer has it.</summary>
    Retired,
}
