using System.Globalization;
using System.Text;

namespace Search.Ingest;

/// <summary>
/// What one robots.txt allows us: the rules of the groups that address us, or else of those that address everybody (RFC 9309).
/// </summary>
/// <param name="Rules">The rules, in no order that matters.</param>
/// <param name="CrawlDelay">The delay it asks for between requests, which is no part of the RFC but widely stated; or null.</param>
internal sealed record RobotsRules(IReadOnlyList<RobotsRule> Rules, TimeSpan? CrawlDelay = null)
{
    /// <summary>What a host without robots.txt allows.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>
    /// Says whether a URL may be fetched: the longest rule that matches decides, and allows where two are equally long (2.2.2).
    /// </summary>
    public bool Allows(Uri url)
    {
        var path = RobotsRule.Normalised(url.PathAndQuery);
        var (longest, allows) = (-1, true);
        foreach (var rule in Rules)
        {
            if (rule.Pattern.Length >= longest && rule.Matches(path) && (rule.Pattern.Length > longest || rule.Allows))
            {
                (longest, allows) = (rule.Pattern.Length, rule.Allows);
            }
        }

        return allows || path == "/robots.txt";
    }
}

/// <summary>One Allow or Disallow.</summary>
/// <param name="Pattern">The path it begins with, in normal form; <c>*</c> stands for anything, <c>$</c> at its end for the end.</param>
/// <param name="Allows">Whether it allows.</param>
internal sealed record RobotsRule(string Pattern, bool Allows)
{
    public bool Matches(string path)
    {
        var isAnchored = Pattern.EndsWith('$');
        var pattern = isAnchored ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern;
        var (at, from, star, retry) = (0, 0, -1, 0);
        while (at < path.Length)
        {
            if (from < pattern.Length && pattern[from] == '*')
            {
                (star, retry) = (from++, at);
            }
            else if (from < pattern.Length && pattern[from] == path[at])
            {
                (from, at) = (from + 1, at + 1);
            }
            else if (from == pattern.Length && !isAnchored)
            {
                return true;
            }
            else if (star < 0)
            {
                return false;
            }
            else
            {
                (from, at) = (star + 1, ++retry);
            }
        }

        return pattern[from..].TrimStart('*').IsEmpty;
    }

    /// <summary>Makes percent-encoding comparable (2.2.2): unreserved characters as themselves, all else with upper-case digits.</summary>
    public static string Normalised(string path)
    {
        var unescaped = path.Contains('%', StringComparison.Ordinal) ? Unescape(path) : path;
        return Ascii.IsValid(unescaped) ? unescaped : Escape(unescaped);
    }

    private static string Unescape(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length
                && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                text.Append(IsUnreserved((char)value) ? ((char)value).ToString() : $"%{value:X2}");
                i += 2;
            }
            else
            {
                text.Append(path[i]);
            }
        }

        return text.ToString();
    }

    private static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            text.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }

    private static bool IsUnreserved(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';
}
