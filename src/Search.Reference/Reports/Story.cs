using Search.Articles;

namespace Search.Reference;

/// <summary>
/// The story that a report tells, as it stood when the revision was current: the tellings of one text, of whatever outlet.
/// </summary>
/// <remarks>
/// Its id is that of its origin: the report that the corpus saw first. A report of which nothing else is a telling is the origin of a story
/// of its own.
/// </remarks>
/// <param name="Id">The story: the report id of its origin.</param>
/// <param name="Relation">What the report is of <paramref name="Of"/>; <see cref="StoryRelation.Origin"/> for the first seen.</param>
/// <param name="Of">The closest other telling, one seen earlier if there is one; null for the origin.</param>
/// <param name="Originator">
/// Whom the text comes from: the news agency that the report credits, else the one its origin credits, else the origin's source.
/// </param>
/// <param name="Links">Every text that it shares enough with, of this story or of another, as found when it came in.</param>
public sealed record Story(ReportId Id, StoryRelation Relation, ReportId? Of, string Originator, IReadOnlyList<StoryLink> Links)
{
    /// <summary>Gets whether the report is the first seen of its story.</summary>
    public bool IsOrigin => Relation == StoryRelation.Origin;
}

/// <summary>One text that a report shares much with.</summary>
/// <param name="Of">A report with that text.</param>
/// <param name="Relation">What this report is of it.</param>
/// <param name="Share">How much of this text stands in it, 0 to 1: of the different runs of three words.</param>
/// <param name="OtherShare">How much of it stands in this text, 0 to 1.</param>
public sealed record StoryLink(ReportId Of, StoryRelation Relation, double Share, double OtherShare);

/// <summary>What one telling is of another.</summary>
public enum StoryRelation
{
    /// <summary>The first that the corpus saw.</summary>
    Origin,

    /// <summary>The same text: each has at least four fifths of the other, and their lengths differ no more.</summary>
    Copy,

    /// <summary>Each has at least half of the other.</summary>
    Version,

    /// <summary>A longer text that has at least half of the other in it, and more besides: a live blog, a digest.</summary>
    Contains,

    /// <summary>An extract: at least half of it stands in a longer text.</summary>
    Contained,
}
