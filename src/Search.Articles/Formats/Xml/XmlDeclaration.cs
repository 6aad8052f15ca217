using System.Text;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Finds the encoding that an XML declaration states.</summary>
internal static partial class XmlDeclaration
{
    private const int Farthest = 1024;

    /// <summary>Gets the name in the declaration, or null where there is none.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, Farthest)]);
        return Declaration().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""<\?xml[^>]*?encoding\s*=\s*["']?\s*(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
