using System.Text;

namespace Search.Articles;

/// <summary>
/// Tells UTF-8, UTF-16 and UTF-32 by their byte order mark, or the wide ones by where the zeros of their first signs lie (XML 1.0, appendix
/// F).
/// </summary>
internal static class UnicodeForm
{
    private const int Looked = 64;

    /// <summary>Gets the encoding that a byte order mark names, or null.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? EncodingNames.Find("utf-8")
        : bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) ? EncodingNames.Find("utf-32")
        : bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]) ? EncodingNames.Find("utf-32BE")
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? EncodingNames.Find("utf-16")
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? EncodingNames.Find("utf-16BE")
        : null;

    /// <summary>Gets the wide encoding whose first signs, without a mark, are ASCII as those of markup and JSON are; or null.</summary>
    public static Encoding? OfZeros(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, Looked)];
        return !start.Contains((byte)0) ? null
            : Fits(start, 4, 0) ? EncodingNames.Find("utf-32")
            : Fits(start, 4, 3) ? EncodingNames.Find("utf-32BE")
            : Fits(start, 2, 0) ? EncodingNames.Find("utf-16")
            : Fits(start, 2, 1) ? EncodingNames.Find("utf-16BE")
            : null;
    }

    // Each of the first two signs is ASCII at its place in its group, and zeros fill the rest.
    private static bool Fits(ReadOnlySpan<byte> bytes, int width, int place)
    {
        if (bytes.Length < 2 * width)
        {
            return false;
        }

        for (var i = 0; i < 2 * width; i++)
        {
            if (i % width == place ? bytes[i] is not ((>= 0x20 and < 0x7F) or (byte)'\n' or (byte)'\r' or (byte)'\t') : bytes[i] != 0)
            {
                return false;
            }
        }

        return true;
    }
}
