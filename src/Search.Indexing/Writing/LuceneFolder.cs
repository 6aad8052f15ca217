using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Search.Indexing;

/// <summary>One Lucene index that is written to, with a reader of its last commit for the writer's own look-ups.</summary>
internal sealed class LuceneFolder : IDisposable
{
    private const double BufferMegabytes = 96;

    /// <summary>
    /// How many segments of about one size may stand side by side: each costs every search, and merging costs the writer.
    /// </summary>
    private const int Tier = 5;

    private readonly Directory _directory;
    private volatile DirectoryReader _reader;
    private volatile bool _isDisposed;

    private LuceneFolder(Directory directory)
    {
        _directory = directory;
        BlockCodec.Register();
        Writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new BM25Similarity(),
            Codec = new BlockCodec(),
            UseCompoundFile = false,
            MergePolicy = new TieredMergePolicy { NoCFSRatio = 0, SegmentsPerTier = Tier, MaxMergeAtOnce = Tier },
        });
        if (!DirectoryReader.IndexExists(directory))
        {
            Commit(IndexStamp.Empty);
        }

        _reader = DirectoryReader.Open(directory);
        Stamp = IndexStamp.Read(Reader.IndexCommit.UserData);
    }

    public IndexWriter Writer { get; }

    /// <summary>What is in the last commit.</summary>
    public DirectoryReader Reader => _reader;

    /// <summary>What the last commit says of itself.</summary>
    public IndexStamp Stamp { get; private set; }

    public static LuceneFolder Open(string path) => new(FSDirectory.Open(path));

    /// <summary>Opens an index in memory that holds nothing.</summary>
    public static LuceneFolder Empty() => new(new RAMDirectory());

    /// <summary>Makes everything written so far durable under a stamp.</summary>
    public void Commit(IndexStamp stamp)
    {
        Writer.SetCommitData(stamp.Write());
        Writer.Commit();
        Stamp = stamp;
    }

    /// <summary>Lets look-ups see the last commit.</summary>
    public void Refresh()
    {
        if (DirectoryReader.OpenIfChanged(Reader) is { } newer)
        {
            (var older, _reader) = (_reader, newer);
            older.Dispose();
        }
    }

    /// <summary>Looks something up in the last commit; by any thread, while another one writes and commits.</summary>
    public T Look<T>(Func<DirectoryReader, T> look)
    {
        var reader = Lease();
        try
        {
            return look(reader);
        }
        finally
        {
            reader.DecRef();
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Reader.Dispose();
        Writer.Rollback();
        _directory.Dispose();
    }

    /// <summary>A commit that comes in between closes the reader that was seen, and leaves a newer one.</summary>
    private DirectoryReader Lease()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var reader = _reader;
            if (reader.TryIncRef())
            {
                return reader;
            }
        }
    }
}
