using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>All that the page of a report shows.</summary>
/// <param name="Revision">The revision shown.</param>
/// <param name="Revisions">All of them, first to last.</param>
/// <param name="Sequence">The sequence that was asked for.</param>
/// <param name="IsPast">Whether an earlier moment than now was asked for.</param>
/// <param name="Evidence">Every mention, in text order.</param>
/// <param name="Story">The story that it tells, or null where none is known.</param>
/// <param name="Similar">Reports like it, those of other stories; null where it is no longer there.</param>
public sealed record ReportModel(
    Revision Revision,
    IReadOnlyList<RevisionLine> Revisions,
    long Sequence,
    bool IsPast,
    IReadOnlyList<Evidence> Evidence,
    HitStory? Story,
    SimilarList? Similar)
{
    private const int SimilarShown = 5;

    public Report Report => Revision.Report;

    public bool IsWithdrawn => !Revision.IsCurrentAt(Sequence);

    internal static ReportModel Of(
        Revision shown, IReadOnlyList<Revision> revisions, long sequence, ReportRequest request, Corpus corpus) => new(
        shown,
        RevisionList.Of(request.Id, revisions, corpus.Commits()).Revisions,
        sequence,
        request.AsOf is not null,
        Web.Evidence.Of(shown.Report, corpus.Labels),
        corpus.Reader.StoryOf(shown, sequence),
        corpus.Reader.Similar(
            new SimilarRequest(request.Id, SimilarShown, false, new SearchRequest { AsOf = AsOf.Of(sequence) })) as SimilarList);
}
