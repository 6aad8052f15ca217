using System.Text;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Finds the encoding that a page declares in its first 4 KiB, as <c>&lt;meta charset&gt;</c>, <c>http-equiv</c> or an XML declaration.
/// </summary>
internal static partial class MetaCharset
{
    private const int Farthest = 4096;

    public static string? Of(ReadOnlyMemory<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, Farthest)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        """(<meta[^>]*?charset|<\?xml[^>]*?encoding)\s*=\s*["']?\s*(?<name>[\w.:-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
