using System.Buffers.Binary;
using Search.Testing;

namespace Search.Indexing.Tests;

/// <summary>
/// Stores of other formats. <c>store-1.log</c> was written by a program of format 1: two articles, one of them changed later.
/// </summary>
public sealed class StoreFormatTests
{
    private static readonly byte[] Former = File.ReadAllBytes(Repository.Path("tests/Search.Indexing.Tests/Store/store-1.log"));

    [Fact]
    public void A_store_of_format_1_answers_as_ever_and_goes_on()
    {
        using var given = With(Former);
        given.Reopen();

        Assert.Equal((2, 2L), (given.Search("").Total, given.Writer.Sequence));
        Assert.Equal((0, 1), (given.Search("q=flour").Total, given.Search("q=flour&as_of=1").Total));
        Assert.Equal(3, given.Commit(TestArticle.Of("c", "Third"))?.Sequence);
        given.Close();
        Reindexer.Run(given.Folder.Path, given.Time, cancellationToken: TestContext.Current.CancellationToken);
        given.Reopen();
        Assert.Equal((3, 1), (given.Search("").Total, given.Search("q=flour&as_of=1").Total));
    }

    [Fact]
    public void A_store_of_format_1_stays_so_until_something_is_written()
    {
        using var given = With(Former);
        given.Reopen();
        Assert.Equal(2, given.Search("").Total);
        given.Close();
        Assert.Equal(Former, Log(given));

        given.Reopen();
        given.Commit(TestArticle.Of("c", "Third"));
        given.Close();

        Assert.Equal(2, FormatOf(Log(given)));
        Assert.Equal(Former[StoreFile.HeadSize..], Log(given)[StoreFile.HeadSize..Former.Length]);
    }

    [Fact]
    public void A_store_whose_head_was_raised_when_the_program_was_killed_lacks_nothing()
    {
        using var given = With(WithFormat(Former, 2));
        given.Reopen();

        Assert.Equal((2, 2L, 0L), (given.Search("").Total, given.Writer.Sequence, given.Writer.Recovery.CutBytes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_store_of_a_format_that_nobody_here_knows_is_refused_and_left_alone(int format)
    {
        using var given = With(WithFormat(Former, format));

        var fault = Assert.Throws<CorpusException>(() => CorpusWriter.Open(given.Folder.Path, given.Time));

        Assert.Contains($"store format {format}; this program reads formats 1 to 2", fault.Message);
        Assert.Equal(WithFormat(Former, format), Log(given));
    }

    [Fact]
    public void A_frame_whose_checksum_holds_and_whose_content_does_not_unpack_is_told_with_its_position()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));
        given.Close();
        var log = Log(given);
        var first = log.AsSpan(StoreFile.HeadSize, Frame.SizeOf(log.AsSpan(StoreFile.HeadSize)));
        Assert.Equal((byte)Packing.Zstandard, first[9]);
        first[Frame.HeadSize..^4].Reverse();
        BinaryPrimitives.WriteUInt32LittleEndian(first[^4..], Crc32C.Of(first[..^4]));
        File.WriteAllBytes(given.Folder.File("store.log"), log);

        using var store = StoreFile.OpenToRead(given.Folder.Path)!;
        var fault = Assert.Throws<StoreCorruptException>(() => store.Read(StoreFile.HeadSize));

        Assert.Equal(StoreFile.HeadSize, fault.Position);
    }

    /// <summary>A closed corpus that has this store and no index.</summary>
    private static Given With(byte[] log)
    {
        var given = new Given();
        given.Close();
        Directory.Delete(given.Folder.File("index"), recursive: true);
        File.WriteAllBytes(given.Folder.File("store.log"), log);
        return given;
    }

    private static byte[] WithFormat(byte[] log, int format)
    {
        var other = (byte[])log.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(other.AsSpan(8), format);
        BinaryPrimitives.WriteUInt32LittleEndian(other.AsSpan(12), Crc32C.Of(other.AsSpan(0, 12)));
        return other;
    }

    private static int FormatOf(byte[] log) => BinaryPrimitives.ReadInt32LittleEndian(log.AsSpan(8));

    private static byte[] Log(Given given) => File.ReadAllBytes(given.Folder.File("store.log"));
}
