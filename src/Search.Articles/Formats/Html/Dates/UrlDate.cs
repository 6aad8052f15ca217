using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Finds the day, or the month, that many outlets write into the path of an article's URL: /2024/12/28/, /2024/dec/28/, 2024-12-28,
/// /2024/12/.
/// </summary>
internal static partial class UrlDate
{
    public static Published? Of(Uri? url, TimeProvider clock)
    {
        if (url is null || Path().Match(url.AbsolutePath) is not { Success: true } match)
        {
            return null;
        }

        var day = match.Groups["day"].Value;
        var text =
            $"{match.Groups["year"].Value}-{MonthOf(match.Groups["month"].Value):00}{(day.Length > 0 ? $"-{day.PadLeft(2, '0')}" : "")}";
        return DateText.Read(text, PublishedBasis.Url, clock) is { } date ? date with { Raw = url.AbsolutePath } : null;
    }

    private static int MonthOf(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : MonthNames.NumberOf(text) ?? 0;

    [GeneratedRegex(
        @"(?<=/)(?<year>(?:19|20)\d\d)/(?<month>\d{1,2}|[a-z]{3})(?:/(?<day>\d{1,2}))?(?=/|$)"
        + @"|(?<!\d)(?<year>(?:19|20)\d\d)(?<mark>[-_]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>[0-3]\d)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
