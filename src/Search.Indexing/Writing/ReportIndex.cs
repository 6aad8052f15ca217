using Search.Articles;

namespace Search.Indexing;

/// <summary>Writes the documents of revisions, and finds those of an article or a report as of the last commit.</summary>
internal sealed class ReportIndex(LuceneFolder folder, Func<SegmentDraft, TextSchema> text, int lanes) : IDisposable
{
    private readonly DocumentLanes _documents = new(folder.Writer, text, lanes);

    /// <summary>Where the store goes on behind what is in it.</summary>
    public IndexStamp Stamp => folder.Stamp;

    /// <summary>Writes a revision's document, in place of the one it had.</summary>
    public void Put(RevisionRecord revision, long position, long last = Fields.NoEnd) =>
        _documents.Add(new PendingDocument(revision, position, last, IsNew: false));

    /// <summary>Writes the document of a revision that cannot have one yet.</summary>
    public void Add(RevisionRecord revision, long position) =>
        _documents.Add(new PendingDocument(revision, position, Fields.NoEnd, IsNew: true));

    /// <summary>Writes out every document that was put, so that none can fail behind a commit of the store.</summary>
    public void Settle() => _documents.Flush();

    public void Commit(IndexStamp stamp)
    {
        Settle();
        folder.Commit(stamp);
        folder.Refresh();
    }

    /// <summary>Gets the current revisions of an article's reports.</summary>
    public List<KnownReport> Current(ArticleId article)
    {
        var known = new List<KnownReport>();
        foreach (var (segment, document) in TermLookup.Find(folder.Reader, Fields.Article.Term(article.ToString())))
        {
            if (segment.GetNumericDocValues(Fields.Last.Name).Get(document) == Fields.NoEnd)
            {
                known.Add(KnownReport.Read(segment, document));
            }
        }

        known.Sort((a, b) => a.Seen.CompareTo(b.Seen));
        return known;
    }

    /// <summary>Gets the last revision that a report has had, current or not; null where its id was never used.</summary>
    public KnownReport? Latest(ReportId id)
    {
        KnownReport? latest = null;
        foreach (var (segment, document) in TermLookup.Find(folder.Reader, Fields.Id.Term(id.ToString())))
        {
            var known = KnownReport.Read(segment, document);
            latest = latest is null || known.Number > latest.Number ? known : latest;
        }

        return latest;
    }

    /// <summary>Stops writing; what waits is written and, as nothing commits it, gone.</summary>
    public void Dispose() => _documents.Dispose();
}
