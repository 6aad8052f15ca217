using System.Diagnostics;
using Search.Indexing;

namespace Search.Benchmarks.Peers;

/// <summary>
/// Builds the index and the store of the peers' corpus, without enrichment, with the peers' fields. With one thread all is done on it;
/// with two, one reads, stores and helps the other to index.
/// </summary>
internal static class PeerIndexing
{
    /// <param name="corpus">The documents.</param>
    /// <param name="folder">Where the index and the store go.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="text">The fields of words: the peers' or the product's.</param>
    public static void Run(string corpus, string folder, int threads, Func<SegmentDraft, TextSchema> text)
    {
        var clock = Stopwatch.StartNew();
        var documents = 0;
        using (var files = CorpusFiles.OpenFresh(folder, TimeProvider.System, text, lanes: threads - 1))
        {
            foreach (var line in File.ReadLines(corpus))
            {
                var revision = PeerArticles.Read(line);
                var position = files.Store.Append(FrameKind.Revision, StoreJson.Write(revision));
                files.Reports.Add(revision, position);
                documents += 1;
            }

            Commit(files, documents);
            files.Folder.Use(folder);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        using var search = new PeerSearch(folder);
        PeerWorker.Print($"{{\"engine\":\"dateline\",\"op\":\"index\",\"threads\":{threads},\"docs\":{documents},\"seconds\":{seconds:0.000},"
            + $"\"index_bytes\":{SizeOf(folder)},\"rss_kb\":{PeerWorker.Memory("VmHWM")},\"segments\":{search.Segments}}}");
    }

    private static void Commit(CorpusFiles files, int documents)
    {
        files.Reports.Settle();
        var commit = new CommitRecord(1, TimeProvider.System.GetUtcNow(), "peers", documents, documents, 0, StoreFile.HeadSize);
        var position = files.Store.Append(FrameKind.Commit, StoreJson.Write(commit));
        files.Store.Sync();
        files.Ledger.Put(commit, position);
        var stamp = new IndexStamp(1, files.Store.Length);
        files.Ledger.Commit(stamp);
        files.Reports.Commit(stamp);
    }

    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
