using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Reads a year or a month: 2024, 2024-12, 12/2024, Dec 2024, березень 2022.</summary>
/// <remarks>A month in words counts only where nothing but its year stands with it: in longer texts it may belong to anything.</remarks>
internal static partial class MonthDate
{
    /// <summary>Reads a year or a month, or gives null where the text is none.</summary>
    public static StatedDate? Read(string text)
    {
        var match = Form().Match(text);
        return match.Success && MonthOf(match) is >= 1 and <= 12 and var month && YearOf(match) is >= 1000 and var year
            ? StatedDate.Of(
                new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified),
                text.Length == 4 ? PublishedPrecision.Year : PublishedPrecision.Month)
            : null;
    }

    private static int YearOf(Match match) => int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(Match match) =>
        match.Groups["word"] is { Success: true } word ? MonthNames.NumberOf(word.Value) ?? 0
        : match.Groups["month"] is { Success: true } month ? int.Parse(month.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : 1;

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{2}))?|(?<month>[0-9]{1,2})[/.](?<year>[0-9]{4})|(?<word>\p{L}{3,12})\.?,?\s+(?:de\s+)?(?<year>[0-9]{4})(?:\s*[гр]\.)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
