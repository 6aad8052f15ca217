using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Search.Indexing;

/// <summary>
/// One committed state of the index, with all that is derived from it. It is closed when the last lease on it is given back.
/// </summary>
internal sealed class IndexSnapshot
{
    private const int KeptPatterns = 128;

    private readonly Lazy<StoryMap> _stories;
    private int _leases = 1;

    public IndexSnapshot(DirectoryReader reports, DirectoryReader ledger, string folder, FacetDictionaries dictionaries,
        IndexSnapshot? before)
    {
        (Reports, Ledger, Folder) = (reports, ledger, folder);
        (Sequence, Position) = IndexStamp.Read(reports.IndexCommit.UserData);
        var known = before?.Segments.ToDictionary(segment => segment.Reader.CoreCacheKey, segment => segment.Data) ?? [];
        Segments = [.. reports.Leaves.Select(
            leaf => new Segment(leaf, known.GetValueOrDefault(leaf.AtomicReader.CoreCacheKey), dictionaries.ByFacet))];
        Terms = new TermStates(reports);
        _stories = new Lazy<StoryMap>(() => StoryMap.Of(this));
        Searcher = new IndexSearcher(reports) { Similarity = new BM25Similarity() };
    }

    /// <summary>Every revision's document.</summary>
    public DirectoryReader Reports { get; }

    /// <summary>What came in and the commits; it may be a commit ahead of <see cref="Sequence"/>.</summary>
    public DirectoryReader Ledger { get; }

    /// <summary>The folder of the index.</summary>
    public string Folder { get; }

    /// <summary>The last sequence in it.</summary>
    public long Sequence { get; }

    /// <summary>Where the store goes on behind what is in it.</summary>
    public long Position { get; }

    public IReadOnlyList<Segment> Segments { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>Where terms lie in it.</summary>
    public TermStates Terms { get; }

    /// <summary>The words that patterns stand for in it, by the patterns as they are written.</summary>
    public BoundedCache<string, PatternFinding> Patterns { get; } = new(KeptPatterns);

    /// <summary>Which documents tell stories of several reports; worked out when a search first asks.</summary>
    public StoryMap Stories => _stories.Value;

    /// <summary>Drops what is kept for the next search: of a state that is not the newest any more little is asked for again.</summary>
    public void Forget()
    {
        Terms.Forget();
        Patterns.Clear();
    }

    /// <summary>Drops what is unpacked of segments that the newest state has merged into others; who asks for it unpacks it again.</summary>
    /// <param name="kept">The keys of the newest state's segments.</param>
    public void ForgetMerged(HashSet<object> kept)
    {
        foreach (var segment in Segments.Where(segment => !kept.Contains(segment.Reader.CoreCacheKey)))
        {
            segment.Forget();
        }
    }

    /// <summary>Takes a lease, or answers false where it is closed already.</summary>
    public bool TryLease()
    {
        for (var leases = Volatile.Read(ref _leases); leases > 0; leases = Volatile.Read(ref _leases))
        {
            if (Interlocked.CompareExchange(ref _leases, leases + 1, leases) == leases)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives a lease back.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _leases) == 0)
        {
            Reports.Dispose();
            Ledger.Dispose();
        }
    }
}
