using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Turns the difference between an article's current reports and its new ones into revisions that begin and end.</summary>
internal sealed class Revising(CorpusFiles files, Batch batch, StoryChanges stories, long sequence, bool isReenriching)
{
    private readonly List<KnownReport> _current = [];
    private bool _isNewArticle;
    private int _added;
    private int _changed;
    private int _unchanged;
    private int _regrouped;

    public PutOutcome Run(PutKind kind, ArticleId article, List<KnownReport> known, IReadOnlyList<IncomingReport> reports)
    {
        _isNewArticle = kind == PutKind.Added;
        var old = known.ConvertAll(report => files.Store.Read(report.Position, StoreJson.ReadRevision));
        var matches = EntryMatching.Match(old.ConvertAll(revision => revision.Report), [.. reports.Select(incoming => incoming.Report)]);
        for (var k = 0; k < known.Count; k++)
        {
            if (!matches.Contains(k))
            {
                Retire(known[k], old[k]);
            }
        }

        for (var i = 0; i < reports.Count; i++)
        {
            Put(reports[i], matches[i] < 0 ? null : Latest(known[matches[i]]), matches[i] < 0 ? null : old[matches[i]]);
        }

        batch.SetCurrent(article, _current.ConvertAll(Latest));
        return new PutOutcome(kind, _added, _changed, known.Count - matches.Count(match => match >= 0), _unchanged, _regrouped);
    }

    /// <summary>Gets a report as it is now: another one may have changed its story since it was looked up.</summary>
    private KnownReport Latest(KnownReport known) => batch.Latest(known.Id) ?? known;

    private void Retire(KnownReport known, RevisionRecord old)
    {
        var change = stories.Of(known.Id, null);
        End(Latest(known), old, EndReason.Retired);
        stories.Ended(known.Id);
        Regroup(change);
    }

    private void Put(IncomingReport incoming, KnownReport? known, RevisionRecord? old)
    {
        if (known is null || old is null)
        {
            var (id, latest) = NewId(incoming.Report);
            Begin(
                new(id, incoming.Report, incoming.Fingerprint, latest?.Seen ?? files.Store.Length) { IsNew = latest is null },
                (latest?.Number ?? 0) + 1);
            _added++;
        }
        else if (Sameness.IsSame(old.Report, incoming.Report) && (old.Story is not null || !isReenriching))
        {
            _current.Add(known);
            _unchanged++;
        }
        else
        {
            var isEdited = !isReenriching && !Sameness.IsSameContent(old.Report, incoming.Report);
            End(known, old, isEdited ? EndReason.Edited : EndReason.Reenriched);
            Begin(new(known.Id, incoming.Report, incoming.Fingerprint, known.Seen), known.Number + 1);
            _changed++;
        }
    }

    private void Begin(ComingRevision coming, int number)
    {
        var change = stories.Of(coming.Id, coming);
        var begun = Write(coming.Id, number, coming.Report, coming.Fingerprint, change.Own!);
        _current.Add(begun);
        Regroup(change);
    }

    private void End(KnownReport known, RevisionRecord revision, EndReason reason)
    {
        var ending = revision.Number == known.Number ? revision : files.Store.Read(known.Position, StoreJson.ReadRevision);
        files.Store.Append(FrameKind.Ended, StoreJson.Write(new EndedRecord(known.Id, known.Number, sequence, reason, known.Position)));
        files.Reports.Put(ending, known.Position, sequence);
        batch.End(known);
    }

    private KnownReport Write(ReportId id, int number, Report report, Fingerprint? fingerprint, StoryRecord story)
    {
        var revision = new RevisionRecord(id, number, sequence, report, story);
        var position = files.Store.Append(FrameKind.Revision, StoreJson.Write(revision));
        files.Reports.Add(revision, position);
        var begun = new KnownReport(id, number, position, IsCurrent: true, story.Seen);
        batch.Begin(begun);
        stories.Begun(begun, report, fingerprint, story);
        return begun;
    }

    /// <summary>A report whose story has become another goes on with a revision of the same text.</summary>
    private void Regroup(StoryChange change)
    {
        foreach (var (member, story) in change.Others)
        {
            var revision = files.Store.Read(member.Report.Position, StoreJson.ReadRevision);
            End(member.Report, revision, EndReason.Regrouped);
            batch.Replace(Write(member.Id, member.Report.Number + 1, revision.Report, null, story));
            _regrouped++;
        }
    }

    /// <summary>
    /// Gets an id for a report that continues no current one: one never used, or that of the same story if it was retired. Of an article
    /// that is new, no report can be in the index.
    /// </summary>
    private (ReportId Id, KnownReport? Latest) NewId(Report report)
    {
        foreach (var id in ReportIds.Candidates(report))
        {
            var latest = batch.Latest(id) ?? (_isNewArticle ? null : files.Reports.Latest(id));
            if (latest is null)
            {
                return (id, null);
            }

            if (!latest.IsCurrent && IsSameStory(latest, report))
            {
                return (id, latest);
            }
        }

        throw new InvalidOperationException("The candidates for an id have no end.");
    }

    private bool IsSameStory(KnownReport retired, Report report) =>
        EntryMatching.Match([files.Store.Read(retired.Position, StoreJson.ReadRevision).Report], [report])[0] >= 0;
}
