using System.Text;

namespace Search.Indexing;

/// <summary>The dictionary of <see cref="Packing.Zstandard"/>: what frames are likely to say, so that they need not say it again.</summary>
/// <remarks>
/// A frame that was packed with it cannot be read without it, so it never changes; another one is another <see cref="Packing"/> beside it.
/// <c>index-data/packing/README.md</c> says what it is made of, and how.
/// </remarks>
internal static class FrameDictionary
{
    /// <summary>Gets its bytes as RFC 8878, section 5, has them, where the collector does not move them.</summary>
    public static byte[] Bytes { get; } = Read(Resource());

    /// <summary>Reads a dictionary: a line with the tables in Base64, and behind it the text.</summary>
    private static byte[] Read(ReadOnlySpan<byte> file)
    {
        var line = file.IndexOf((byte)'\n');
        var tables = Convert.FromBase64String(Encoding.ASCII.GetString(file[..line]));
        var text = file[(line + 1)..];
        var bytes = GC.AllocateUninitializedArray<byte>(tables.Length + text.Length, pinned: true);
        tables.CopyTo(bytes, 0);
        text.CopyTo(bytes.AsSpan(tables.Length));
        return bytes;
    }

    private static byte[] Resource()
    {
        using var resource = typeof(FrameDictionary).Assembly.GetManifestResourceStream("packing-2")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
