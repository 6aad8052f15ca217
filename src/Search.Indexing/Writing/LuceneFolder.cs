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

    private readonly Directory _directory;

    private LuceneFolder(Directory directory)
    {
        _directory = directory;
        Writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new BM25Similarity(),
        });
        if (!DirectoryReader.IndexExists(directory))
        {
            Commit(IndexStamp.Empty);
        }

        Reader = DirectoryReader.Open(directory);
        Stamp = IndexStamp.Read(Reader.IndexCommit.UserData);
    }

    public IndexWriter Writer { get; }

    /// <summary>What is in the last commit.</summary>
    public DirectoryReader Reader { get; private set; }

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
            Reader.Dispose();
            Reader = newer;
        }
    }

    public void Dispose()
    {
        Reader.Dispose();
        Writer.Rollback();
        _directory.Dispose();
    }
}
