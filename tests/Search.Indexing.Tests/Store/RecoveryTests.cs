namespace Search.Indexing.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public void A_log_cut_at_any_byte_of_its_last_batch_opens_as_the_commit_before()
    {
        using var given = new Given();
        var (log, end) = TwoCommits(given, out var index);

        for (var length = end; length < log.Length; length++)
        {
            Restore(given, log.AsSpan(0, length), index);
            Assert.Equal((1L, 1, length - end), Open(given));
        }
    }

    [Fact]
    public void A_log_with_any_bit_of_its_unacknowledged_batch_flipped_opens_as_the_commit_before()
    {
        using var given = new Given();
        var (log, end) = TwoCommits(given, out var index);

        for (var at = end; at < log.Length; at++)
        {
            var damaged = (byte[])log.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            Restore(given, damaged, index);
            Assert.Equal((1L, 1, log.Length - end), Open(given));
        }
    }

    [Fact]
    public void A_batch_that_cannot_be_indexed_leaves_the_corpus_as_the_commit_before()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));

        Assert.ThrowsAny<ArgumentException>(() => given.Commit(TestArticle.Of("b", "Second", source: new string('s', 40_000))));
        given.Close();
        given.Reopen();

        Assert.Equal((1, 1L), (given.Search("").Total, given.Writer.Sequence));
        Assert.NotNull(given.Commit(TestArticle.Of("c", "Third")));
    }

    [Fact]
    public void A_directory_is_open_for_as_long_as_its_writer_is()
    {
        using var given = new Given();

        Assert.True(CorpusWriter.IsOpenIn(given.Folder.Path));
        given.Close();
        Assert.False(CorpusWriter.IsOpenIn(given.Folder.Path));
        Assert.False(CorpusWriter.IsOpenIn(given.Folder.File("none")));
    }

    [Fact]
    public void An_index_that_lacks_the_last_commit_takes_it_from_the_store()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));
        given.Close();
        var index = Copy(given, "index");
        given.Reopen();
        given.Commit(TestArticle.Of("a", "First, edited"), TestArticle.Of("b", "Second"));
        given.Close();
        Restore(given, File.ReadAllBytes(given.Folder.File("store.log")), index);

        given.Reopen();

        Assert.Equal(1, given.Writer.Recovery.ReplayedCommits);
        Assert.Equal(2, given.Search("").Total);
        Assert.Equal("First", Assert.Single(given.Search("as_of=1").Hits).Heading);
        Assert.Null(given.Commit(TestArticle.Of("b", "Second")));
    }

    /// <summary>A commit makes the ledger durable first, then the reports: a writer that is killed between leaves the ledger ahead.</summary>
    [Fact]
    public void A_reader_that_is_opened_between_the_two_commits_of_a_killed_writer_tells_of_the_earlier_one_alone()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));
        given.Close();
        var before = Copy(given, "index").Where(file => file.Key.Split(Path.DirectorySeparatorChar)[^2] == Path.GetFileName(IndexFolder.Current(given.Folder.Path)!.Reports)).ToList();
        given.Reopen();
        given.Commit(TestArticle.Of("a", "First, edited"), TestArticle.Of("b", "Second"));
        given.Close();
        var reports = Path.GetDirectoryName(before[0].Key)!;
        Directory.Delete(reports, recursive: true);
        Directory.CreateDirectory(reports);
        before.ForEach(file => File.WriteAllBytes(file.Key, file.Value));

        using (var reader = CorpusReader.Open(given.Folder.Path, FacetLabels.None, given.Time))
        {
            Assert.Equal((1L, 1), (reader.Sequence, Given.Page(reader, "").Total));
            Assert.Equal("First", Assert.Single(Given.Page(reader, "").Hits).Heading);
            Assert.Equal([1L], reader.Commits().Select(commit => commit.Sequence));
            Assert.Equal((1, 1L), (reader.Statistics().Articles, reader.Statistics().LastCommit!.Sequence));
        }

        given.Reopen();

        Assert.Equal((2L, 2, 1), (given.Writer.Sequence, given.Search("").Total, given.Writer.Recovery.ReplayedCommits));
        Assert.Equal([1L, 2L], given.Reader.Commits().Select(commit => commit.Sequence));
    }

    [Fact]
    public void Damage_before_a_later_batch_is_told_with_its_position_and_nothing_is_cut()
    {
        using var given = new Given();
        var (log, end) = TwoCommits(given, out _);
        Directory.Delete(given.Folder.File("index"), recursive: true);
        log[StoreFile.HeadSize + 20] ^= 1;
        File.WriteAllBytes(given.Folder.File("store.log"), log);

        var fault = Assert.Throws<StoreCorruptException>(() => CorpusWriter.Open(given.Folder.Path, given.Time));

        Assert.Equal(StoreFile.HeadSize, fault.Position);
        Assert.Equal(log.Length, new FileInfo(given.Folder.File("store.log")).Length);
        Assert.True(end < log.Length);
        File.WriteAllBytes(given.Folder.File("store.log"), []);
        given.Reopen();
    }

    [Fact]
    public void A_store_that_lost_what_the_index_had_is_the_truth_and_the_loss_is_told()
    {
        using var given = new Given();
        var (log, end) = TwoCommits(given, out _);
        File.WriteAllBytes(given.Folder.File("store.log"), log[..end]);

        given.Reopen();

        Assert.True(given.Writer.Recovery.IndexWasAhead);
        Assert.Equal("First", Assert.Single(given.Search("").Hits).Heading);
        Assert.Equal(2, given.Commit(TestArticle.Of("c", "Third"))?.Sequence);
    }

    [Fact]
    public void A_rebuild_refuses_a_store_that_lost_what_the_index_has()
    {
        using var given = new Given();
        var (log, end) = TwoCommits(given, out _);
        log[end + 20] ^= 1;
        File.WriteAllBytes(given.Folder.File("store.log"), log);

        var fault = Assert.Throws<StoreCorruptException>(() =>
            Reindexer.Run(given.Folder.Path, given.Time, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(end, fault.Position);
        given.Reopen();
        Assert.Equal(2, given.Writer.Sequence);
    }

    [Fact]
    public void What_was_put_and_not_committed_is_gone_and_can_be_put_again()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));
        var second = TestArticle.Of("b", "Second");
        given.Writer.Put(second.Article, second.Reports);
        given.Close();
        given.Reopen();

        Assert.Equal(1, given.Search("").Total);
        Assert.Equal(2, given.Commit(second)?.Sequence);
        Assert.Equal(2, given.Search("").Total);
    }

    [Fact]
    public void A_reader_of_a_store_without_its_index_is_told_the_cure()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));
        given.Close();
        Directory.Delete(given.Folder.File("index"), recursive: true);

        var fault = Assert.Throws<CorpusException>(() => CorpusReader.Open(given.Folder.Path, FacetLabels.None, given.Time));

        Assert.Contains("dateline reindex", fault.Message);
        Reindexer.Run(given.Folder.Path, given.Time, cancellationToken: TestContext.Current.CancellationToken);
        given.Reopen();
        Assert.Equal(1, given.Search("").Total);
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_lock()
    {
        using var given = new Given();

        var fault = Assert.Throws<CorpusLockedException>(() => CorpusWriter.Open(given.Folder.Path, given.Time));

        Assert.Contains($"process {Environment.ProcessId}", fault.Message);
    }

    /// <summary>Makes a log of two commits; gets it, where its first batch ends, and the index as it was after the first.</summary>
    private static (byte[] Log, int End) TwoCommits(Given given, out Dictionary<string, byte[]> index)
    {
        given.Commit(TestArticle.Of("a", "First"));
        given.Close();
        var end = (int)new FileInfo(given.Folder.File("store.log")).Length;
        index = Copy(given, "index");
        given.Reopen();
        given.Commit(TestArticle.Of("b", "Second"));
        given.Close();
        var log = File.ReadAllBytes(given.Folder.File("store.log"));
        return (log, end);
    }

    private static (long Sequence, int Reports, long Cut) Open(Given given)
    {
        using var writer = CorpusWriter.Open(given.Folder.Path, given.Time);
        using var reader = writer.OpenReader(FacetLabels.None);
        return (writer.Sequence, Given.Page(reader, "").Total, writer.Recovery.CutBytes);
    }

    private static Dictionary<string, byte[]> Copy(Given given, string folder) =>
        Directory.EnumerateFiles(given.Folder.File(folder), "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllBytes);

    private static void Restore(Given given, ReadOnlySpan<byte> log, Dictionary<string, byte[]> index)
    {
        Directory.Delete(given.Folder.File("index"), recursive: true);
        foreach (var (path, bytes) in index)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        File.WriteAllBytes(given.Folder.File("store.log"), log);
    }
}
