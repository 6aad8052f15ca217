using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Search.Indexing;

namespace Search.Benchmarks.Store;

/// <summary>Packs and unpacks the contents of a store, as it does now and as it did before, and prints sizes and speeds.</summary>
/// <remarks>Run: <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- packing DATA</c>.</remarks>
internal static class PackingMeasure
{
    private const int Rounds = 5;

    private delegate bool Packer(ReadOnlySpan<byte> content, Span<byte> room, out int length);

    private delegate bool Unpacker(ReadOnlySpan<byte> packed, Span<byte> content);

    public static void Run(string data)
    {
        using var store = StoreFile.OpenToRead(data) ?? throw new FileNotFoundException($"There is no store in {data}.");
        var contents = StoreScan.Frames(store, StoreFile.HeadSize, store.Length).Select(frame => frame.Content.ToArray()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            Measure("brotli 3", contents, Brotli, (packed, content) => BrotliDecoder.TryDecompress(packed, content, out _));
            Measure("zstandard", contents, FramePacker.TryPack, FrameUnpacker.TryUnpack);
        }
    }

    private static bool Brotli(ReadOnlySpan<byte> content, Span<byte> room, out int length) =>
        BrotliEncoder.TryCompress(content, room, out length, quality: 3, window: 20);

    private static void Measure(string name, List<byte[]> contents, Packer pack, Unpacker unpack)
    {
        var room = new byte[contents.Max(content => content.Length) + 1024];
        var packed = new List<byte[]>(contents.Count);
        var clock = new Stopwatch();
        foreach (var content in contents)
        {
            clock.Start();
            pack(content, room, out var length);
            clock.Stop();
            packed.Add(room[..length]);
        }

        var packing = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var whole = contents.Zip(packed).Count(pair => unpack(pair.Second, room.AsSpan(0, pair.First.Length)));
        var (unpacking, plain) = (clock.Elapsed.TotalSeconds, contents.Sum(content => (double)content.Length));
        var size = packed.Sum(bytes => (long)bytes.Length);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {plain:0} bytes in {size}, packs {plain / packing / 1e6:0} MB/s, unpacks {plain / unpacking / 1e6:0} MB/s, {whole} whole"));
    }
}
