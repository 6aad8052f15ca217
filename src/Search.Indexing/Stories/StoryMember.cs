using Search.Articles;

namespace Search.Indexing;

/// <summary>A current report as one telling of a story.</summary>
/// <param name="Report">The report.</param>
/// <param name="Story">Where it stands.</param>
internal sealed record StoryMember(KnownReport Report, StoryRecord Story)
{
    public ReportId Id => Report.Id;

    public ulong Content => Story.Content;
}
