using Lucene.Net.Index;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Reads revisions from the store of a data directory, which is opened when the first is read. For many threads.</summary>
internal sealed class RevisionFiles(string directory) : IDisposable
{
    private readonly Lock _lock = new();
    private StoreFile? _store;

    /// <summary>Gets the store's size in bytes; 0 where there is none.</summary>
    public long StoreLength => new FileInfo(Path.Combine(directory, StoreFile.Name)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Gets the revision of a candidate.</summary>
    public RevisionRecord At(IndexSnapshot snapshot, Candidate candidate) =>
        Read(snapshot.Segments[candidate.Segment].Reader, candidate.Document);

    /// <summary>Gets every current revision, lazily.</summary>
    public IEnumerable<RevisionRecord> Current(IndexSnapshot snapshot)
    {
        foreach (var segment in snapshot.Segments)
        {
            for (var document = 0; document < segment.Size; document++)
            {
                if (segment.Current?.Get(document) ?? true)
                {
                    yield return Read(segment.Reader, document);
                }
            }
        }
    }

    /// <summary>Gets the revisions of a report, in no order.</summary>
    public IEnumerable<Revision> Of(IndexSnapshot snapshot, ReportId id)
    {
        foreach (var (segment, document) in TermLookup.Find(snapshot.Reports, Fields.Id.Term(id.ToString())))
        {
            var record = Read(segment, document);
            var last = segment.GetNumericDocValues(Fields.Last.Name).Get(document);
            yield return new Revision(record.Id, record.Number, record.First, last == Fields.NoEnd ? null : last, record.Report)
            {
                Story = record.Story?.ToStory()
            };
        }
    }

    /// <summary>Gets the store.</summary>
    /// <exception cref="CorpusException">There is none.</exception>
    public StoreFile Store()
    {
        if (Volatile.Read(ref _store) is { } store)
        {
            return store;
        }

        lock (_lock)
        {
            return _store ??= StoreFile.OpenToRead(directory)
                ?? throw new CorpusException($"{directory} has an index and no {StoreFile.Name}. Restore it from a backup.");
        }
    }

    public void Dispose() => _store?.Dispose();

    private RevisionRecord Read(AtomicReader segment, int document) =>
        Store().Read(segment.GetNumericDocValues(Fields.Position.Name).Get(document), StoreJson.ReadRevision);
}
