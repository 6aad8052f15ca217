using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The story of a revision as it stands in the store, with what it was found by.</summary>
/// <param name="Id">The report id of the story's origin.</param>
/// <param name="Relation">What the report is of <paramref name="Of"/>.</param>
/// <param name="Of">The closest other telling, or null for the origin.</param>
/// <param name="Originator">Whom the text comes from.</param>
/// <param name="Source">The report's own source.</param>
/// <param name="Agency">The agency that the report itself credits, or null.</param>
/// <param name="Seen">Where the first revision of the report begins in the store: the order in which reports were first seen.</param>
/// <param name="Content">The hash of its text; 0 where there is nothing to compare.</param>
/// <param name="Size">How many shingles the text has.</param>
/// <param name="Links">The other texts that it shares enough with.</param>
internal sealed record StoryRecord(
    ReportId Id,
    StoryRelation Relation,
    ReportId? Of,
    string Originator,
    string Source,
    string? Agency,
    long Seen,
    ulong Content,
    int Size,
    IReadOnlyList<LinkRecord> Links)
{
    /// <summary>Gets the story of a revision that nothing else is a telling of, or that was written before stories were told.</summary>
    public static StoryRecord Alone(ReportId id, Report report, long seen, Fingerprint fingerprint) => new(
        id,
        StoryRelation.Origin,
        null,
        report.Credit?.Agency ?? report.Source,
        report.Source,
        report.Credit?.Agency,
        seen,
        fingerprint.Content,
        fingerprint.Shingles.Length,
        []);

    /// <summary>Gets what of it a reader may know.</summary>
    public Story ToStory() => new(Id, Relation, Of, Originator, [.. Links.Select(link => link.ToLink(Size))]);

    /// <summary>Says whether a link of another report with the same text says nothing that those of this one do not.</summary>
    public bool Knows(LinkRecord link) => Links.Any(known => known.Content == link.Content && (known.IsSamePage || !link.IsSamePage));

    /// <summary>Says whether both place the report alike.</summary>
    public bool IsSamePlace(StoryRecord other) =>
        Id == other.Id && Relation == other.Relation && Of == other.Of && Originator == other.Originator;
}

/// <summary>Another text that a report's text shares enough with.</summary>
/// <param name="Content">The hash of the other text.</param>
/// <param name="Of">A report that had it.</param>
/// <param name="Shared">How many shingles both have.</param>
/// <param name="Size">How many the other has.</param>
/// <param name="IsSamePage">Whether both stand under one address.</param>
internal sealed record LinkRecord(ulong Content, ReportId Of, int Shared, int Size, bool IsSamePage)
{
    /// <summary>Gets how much is the same, seen from a text of a size.</summary>
    public Overlap OverlapFrom(int size) => new(Shared, size, Size);

    /// <summary>Gets what of it a reader may know.</summary>
    public StoryLink ToLink(int size) => OverlapFrom(size) is var overlap
        ? new(Of, overlap.Relation(IsSamePage) ?? StoryRelation.Copy, Math.Round(overlap.Share, 3), Math.Round(overlap.OtherShare, 3))
        : null!;
}
