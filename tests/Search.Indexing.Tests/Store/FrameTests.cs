using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace Search.Indexing.Tests;

public sealed class FrameTests
{
    private const int PackingAt = 9;
    private const int PlainLengthAt = 12;

    private static readonly byte[] Report = Encoding.UTF8.GetBytes("""
        {"report":{"kind":"Article","heading":"Bridge reopened","heading_basis":"Stated","body":"Engineers reopened the bridge on Friday."}}
        """);

    [Fact]
    public void Whatever_is_packed_comes_back_whole() =>
        Gen.Select(Gen.Byte.Array[0, 500], Gen.Int[0, 400], Gen.String[0, 300]).Sample((noise, times, text) =>
        {
            byte[] content = [.. noise, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times)))];
            Assert.Equal(content, Read(Bytes(content)));
        });

    [Fact]
    public void Contents_larger_than_the_dictionary_by_far_come_back_whole()
    {
        var content = new byte[5_000_000];
        new Random(7).NextBytes(content.AsSpan(0, 1_000_000));

        Assert.Equal(content, Read(Bytes(content)));
        Assert.Equal(Report, Read(Bytes(Report)));
    }

    [Fact]
    public void Threads_pack_and_unpack_beside_each_other() => Parallel.For(0, 2_000, number =>
    {
        var content = Encoding.UTF8.GetBytes($"{{\"number\":{number},\"report\":{Encoding.UTF8.GetString(Report)}}}");
        Assert.Equal(content, Read(Bytes(content)));
    });

    [Fact]
    public void A_report_takes_less_than_Brotli_leaves_of_it()
    {
        var packed = new byte[1000];
        Assert.True(BrotliEncoder.TryCompress(Report, packed, out var brotli, 3, 20));

        Assert.InRange(Bytes(Report).Length - Frame.Overhead, 1, brotli * 3 / 4);
    }

    [Fact]
    public void Frames_that_are_plain_or_packed_with_Brotli_are_read()
    {
        Assert.Equal(Report, Read(Of(Packing.Plain, Report, Report.Length)));
        Assert.Equal(Report, Read(Of(Packing.Brotli, Brotli(Report), Report.Length)));
    }

    [Theory]
    [InlineData(Packing.Plain)]
    [InlineData(Packing.Brotli)]
    [InlineData(Packing.Zstandard)]
    internal void A_content_of_another_length_than_the_stated_one_is_refused(Packing packing)
    {
        var packed = Packed(packing);

        Assert.Null(Read(Of(packing, packed, Report.Length - 1)));
        Assert.Null(Read(Of(packing, packed, Report.Length + 1)));
        Assert.Null(Read(Of(packing, packed, 0)));
        Assert.Equal(Report, Read(Of(packing, packed, Report.Length)));
    }

    [Fact]
    public void A_stated_length_beyond_all_frames_is_refused_before_it_is_believed()
    {
        var packed = Packed(Packing.Zstandard);

        Assert.All([Frame.LargestContent + 1, int.MaxValue, -1], length => Assert.Null(Read(Of(Packing.Zstandard, packed, length))));
    }

    [Fact]
    public void A_packing_that_nobody_knows_is_refused() => Assert.Null(Read(Of((Packing)3, Report, Report.Length)));

    [Fact]
    public void Packed_contents_that_are_cut_short_are_refused()
    {
        var packed = Packed(Packing.Zstandard);

        Assert.All(
            Enumerable.Range(0, packed.Length),
            length => Assert.Null(Read(Of(Packing.Zstandard, packed[..length], Report.Length))));
    }

    /// <summary>The checksum holds, as it would for a program that packs wrongly: what does not unpack is told, and nothing worse.</summary>
    [Fact]
    public void Packed_contents_with_any_bit_flipped_are_refused_or_of_the_stated_length()
    {
        var packed = Packed(Packing.Zstandard);
        var refused = 0;
        for (var bit = 0; bit < packed.Length * 8; bit++)
        {
            var damaged = (byte[])packed.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            var content = Read(Of(Packing.Zstandard, damaged, Report.Length));
            Assert.True(content is null || content.Length == Report.Length);
            refused += content is null ? 1 : 0;
        }

        Assert.InRange(refused, 50, packed.Length * 8);
    }

    [Fact]
    public void Noise_is_never_read_as_more_than_its_stated_length() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 5_000]).Sample((noise, length) =>
            Assert.True(Read(Of(Packing.Zstandard, noise, length)) is not { } content || content.Length == length));

    /// <summary>Frames of all stores need these very bytes: another dictionary is another packing.</summary>
    [Fact]
    public void The_dictionary_of_packing_2_never_changes() => Assert.Equal(
        "a3a7b9fdf845356cfbacb19e5727417894153e7e088ca80cd88c08ebd675368b",
        Convert.ToHexStringLower(SHA256.HashData(FrameDictionary.Bytes)));

    private static byte[]? Read(byte[] bytes) => Frame.TryRead(bytes, 0, default, out var frame) ? frame.Content.ToArray() : null;

    private static byte[] Bytes(byte[] content)
    {
        var buffer = new FrameBuffer();
        Frame.Write(buffer, FrameKind.Revision, content);
        Assert.Equal(buffer.Length, Frame.SizeOf(buffer.Written));
        return buffer.Written.ToArray();
    }

    private static byte[] Packed(Packing packing) => packing switch
    {
        Packing.Plain => Report,
        Packing.Brotli => Brotli(Report),
        _ => Bytes(Report)[Frame.HeadSize..^4],
    };

    private static byte[] Brotli(byte[] content)
    {
        var packed = new byte[content.Length + 100];
        Assert.True(BrotliEncoder.TryCompress(content, packed, out var length, 3, 20));
        return packed[..length];
    }

    /// <summary>A frame as any program could have written it, with a checksum that holds.</summary>
    private static byte[] Of(Packing packing, byte[] packed, int plainLength)
    {
        byte[] bytes = [.. new byte[Frame.HeadSize], .. packed, .. new byte[4]];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Frame.Mark);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), packed.Length);
        (bytes[8], bytes[PackingAt]) = ((byte)FrameKind.Revision, (byte)packing);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(PlainLengthAt), plainLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Crc32C.Of(bytes.AsSpan(0, bytes.Length - 4)));
        return bytes;
    }
}
