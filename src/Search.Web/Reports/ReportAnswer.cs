using Search.Articles;
using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>One report on the wire.</summary>
/// <param name="Sequence">The sequence of the corpus that was asked.</param>
/// <param name="Revision">The revision that is current at that sequence; all offsets index heading, line feed, body.</param>
/// <param name="Story">The story that it tells, with the number of its tellings at that sequence.</param>
/// <param name="Labels">The names of the places and actors that its mentions were resolved to, by id.</param>
/// <param name="Page">The address of its page.</param>
/// <param name="Revisions">The address of the list of all its revisions.</param>
internal sealed record ReportAnswer(
    long Sequence, Revision Revision, HitStory? Story, IReadOnlyDictionary<string, string> Labels, string Page, string Revisions)
{
    public static ReportAnswer Of(Revision revision, HitStory? story, long sequence, FacetLabels labels) =>
        new(
            sequence,
            revision,
            story,
            LabelsOf(revision.Report, labels),
            Address.Report(revision.Id, sequence),
            Address.Revisions(revision.Id));

    private static SortedDictionary<string, string> LabelsOf(Report report, FacetLabels labels)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in report.Places.SelectMany(mention => mention.Path))
        {
            names.TryAdd(place.ToString(), labels.Place(place)?.Label ?? place.ToString());
        }

        foreach (var actor in report.Actors.Select(mention => mention.Actor).OfType<ActorId>())
        {
            names.TryAdd(actor.ToString(), labels.Actor(actor)?.Label ?? actor.ToString());
        }

        return names;
    }
}

/// <summary>Every revision of a report on the wire.</summary>
/// <param name="Id">The report.</param>
/// <param name="Revisions">First to last.</param>
internal sealed record RevisionList(ReportId Id, IReadOnlyList<RevisionLine> Revisions)
{
    public static RevisionList Of(ReportId id, IReadOnlyList<Revision> revisions, IReadOnlyDictionary<long, Commit> commits) =>
        new(id, [.. revisions.Select(revision => RevisionLine.Of(revision, commits))]);
}

/// <summary>One revision of a report, without its text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="First">The first sequence at which it is current.</param>
/// <param name="Last">The sequence at which it no longer is; null while it is.</param>
/// <param name="At">When <paramref name="First"/> was committed.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Href">Where the report is to be had as it was then.</param>
public sealed record RevisionLine(int Number, long First, long? Last, DateTimeOffset? At, string Heading, string Href)
{
    public static RevisionLine Of(Revision revision, IReadOnlyDictionary<long, Commit> commits) => new(
        revision.Number,
        revision.First,
        revision.Last,
        commits.TryGetValue(revision.First, out var commit) ? commit.At : null,
        revision.Report.Heading,
        Address.ReportJson(revision.Id, revision.First));
}
