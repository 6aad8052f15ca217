using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Reads the dates that pages state or print: those of records, and a day with its month in words or in the order year, month, day.
/// </summary>
/// <remarks>
/// Nothing is guessed: 03/04/2024 is no date, and a time of day counts where its zone stands with it; else the day alone is taken. Only
/// what is known of the outlet (<see cref="OutletDates"/>) says more.
/// </remarks>
internal static partial class PageDateText
{
    /// <summary>The longest text that is looked at, in UTF-16 code units: a line that prints a date is short.</summary>
    public const int Longest = 120;

    /// <summary>Reads a date, or gives null where the text is none.</summary>
    public static Published? Read(string? text, PublishedBasis basis, FormatOptions options)
    {
        var line = text is null ? "" : PlainText.Line(text);
        if (line.Length is 0 or > Longest)
        {
            return null;
        }

        var read = DateText.Read(line, basis, options.Clock);
        var goesOn = read is null || (read.Precision == PublishedPrecision.Day && ClockText.Read(line) is not null);
        read = goesOn && DayIn(line) is { } day ? Make(day, line, basis, options.Clock) : read;
        return read is null ? options.Dates.Read(line, basis, options.Clock) : options.Dates.Complete(read, options.Clock);
    }

    /// <summary>Gets the day that a line prints, or null.</summary>
    public static DateOnly? DayIn(string line)
    {
        var match = Words().Match(line);
        if (match.Success && MonthNames.NumberOf(match.Groups["month"].Value) is { } month)
        {
            return Day(match, month);
        }

        match = Figures().Match(line);
        return match.Success ? Day(match, Number(match.Groups["month"])) : null;
    }

    private static Published Make(DateOnly day, string line, PublishedBasis basis, TimeProvider clock)
    {
        var time = ClockText.Read(line);
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (time is { } at)
        {
            var instant = new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(at.Time)), at.Offset);
            text = instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        return DateText.Read(text, basis, clock)! with { Raw = line };
    }

    private static DateOnly? Day(Match match, int month)
    {
        var (year, day) = (Number(match.Groups["year"]), Number(match.Groups["day"]));
        return month is >= 1 and <= 12 && year >= 1000 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<!\d)(?:(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]+(?:de\s+)?(?<month>\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(?<year>(?:19|20)\d\d)"
        + @"|(?<month>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d\d))(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"(?<!\d)(?<year>(?:19|20)\d\d)(?<mark>[-/.年])\s?(?<month>\d{1,2})(?:\k<mark>|月)\s?(?<day>\d{1,2})(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
