using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Turns the difference between an article's current reports and its new ones into revisions that begin and end.</summary>
internal sealed class Revising(CorpusFiles files, Batch batch, long sequence, bool isReenriching)
{
    private readonly List<KnownReport> _current = [];
    private int _added;
    private int _changed;
    private int _unchanged;

    public PutOutcome Run(PutKind kind, ArticleId article, List<KnownReport> known, IReadOnlyList<Report> reports)
    {
        var old = known.ConvertAll(report => StoreJson.ReadRevision(files.Store.Read(report.Position)));
        var matches = EntryMatching.Match(old.ConvertAll(revision => revision.Report), reports);
        for (var k = 0; k < known.Count; k++)
        {
            if (!matches.Contains(k))
            {
                End(known[k], old[k], EndReason.Retired);
            }
        }

        for (var i = 0; i < reports.Count; i++)
        {
            Put(reports[i], matches[i] < 0 ? null : known[matches[i]], matches[i] < 0 ? null : old[matches[i]]);
        }

        batch.SetCurrent(article, _current);
        return new PutOutcome(kind, _added, _changed, known.Count - matches.Count(match => match >= 0), _unchanged);
    }

    private void Put(Report report, KnownReport? known, RevisionRecord? old)
    {
        if (known is null || old is null)
        {
            var (id, number) = NewId(report);
            Begin(id, number, report);
            _added++;
        }
        else if (Sameness.IsSame(old.Report, report))
        {
            _current.Add(known);
            _unchanged++;
        }
        else
        {
            var isEdited = !isReenriching && !Sameness.IsSameContent(old.Report, report);
            End(known, old, isEdited ? EndReason.Edited : EndReason.Reenriched);
            Begin(known.Id, known.Number + 1, report);
            _changed++;
        }
    }

    private void Begin(ReportId id, int number, Report report)
    {
        var revision = new RevisionRecord(id, number, sequence, report);
        var position = files.Store.Append(FrameKind.Revision, StoreJson.Write(revision));
        files.Reports.Add(revision, position);
        var begun = new KnownReport(id, number, position, IsCurrent: true);
        batch.Begin(begun);
        _current.Add(begun);
    }

    private void End(KnownReport known, RevisionRecord revision, EndReason reason)
    {
        files.Store.Append(FrameKind.Ended, StoreJson.Write(new EndedRecord(known.Id, known.Number, sequence, reason, known.Position)));
        files.Reports.Put(revision, known.Position, sequence);
        batch.End(known);
    }

    /// <summary>
    /// Gets an id for a report that continues no current one: one never used, or that of the same story if it was retired.
    /// </summary>
    private (ReportId Id, int Number) NewId(Report report)
    {
        foreach (var id in ReportIds.Candidates(report))
        {
            var latest = batch.Latest(id) ?? files.Reports.Latest(id);
            if (latest is null)
            {
                return (id, 1);
            }

            if (!latest.IsCurrent && IsSameStory(latest, report))
            {
                return (id, latest.Number + 1);
            }
        }

        throw new InvalidOperationException("The candidates for an id have no end.");
    }

    private bool IsSameStory(KnownReport retired, Report report) =>
        EntryMatching.Match([StoreJson.ReadRevision(files.Store.Read(retired.Position)).Report], [report])[0] >= 0;
}
