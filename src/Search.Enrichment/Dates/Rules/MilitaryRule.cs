using System.Globalization;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>The date-time group of military messages, 271430ZDEC24 or 271430Z DEC 24, and its day alone, 27DEC24 or 27 DEC 24.</summary>
/// <remarks>Two digits of the day, four of the time, a letter for the zone (Z is UTC), three for the month, two or four of the
/// year.</remarks>
internal sealed class MilitaryRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Text[index].Kind != TokenKind.Number || at.Text[index].Length > 14)
        {
            return null;
        }

        Span<char> group = stackalloc char[20];
        var length = 0;
        for (var end = index; end <= index + 2 && at.Text.SameSentence(end, index) && at.Text[end].Length + length <= group.Length; end++)
        {
            at.Text.Span(end).CopyTo(group[length..]);
            length += at.Text[end].Length;
            if (Parse(group[..length]) is { } found && !Goes(at, end + 1))
            {
                return found with { End = end + 1 };
            }
        }

        return null;
    }

    /// <summary>"27 DEC 24" may go on: "27 DEC 2024".</summary>
    private static bool Goes(DateScanner at, int index) => at.IsThere(index) && at.Text[index].Kind == TokenKind.Number
        && !at.Text[index].SpaceBefore;

    private static Timex? Parse(ReadOnlySpan<char> text)
    {
        var yearLength = 0;
        while (yearLength < text.Length && char.IsAsciiDigit(text[^(yearLength + 1)]))
        {
            yearLength++;
        }

        var monthAt = text.Length - yearLength - 3;
        var month = monthAt < 2 ? 0 : MonthOf(text.Slice(monthAt, 3));
        if (yearLength is not (2 or 4) || month == 0
            || !int.TryParse(text[^yearLength..], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        year += yearLength == 2 ? year < 70 ? 2000 : 1900 : 0;
        return CivilDay.Exists(year, month, day) ? Make(text[2..monthAt], new DateOnly(year, month, day)) : null;
    }

    private static Timex? Make(ReadOnlySpan<char> time, DateOnly day)
    {
        if (time.IsEmpty)
        {
            return Timex.OnDay(0, day, DateBasis.Explicit, 0.95, "a day as military messages write it");
        }

        var isTime = time.Length == 5 && char.IsAsciiLetterUpper(time[4])
            && TimeOnly.TryParseExact(time[..4], "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return isTime
            ? Timex.OnDay(0, day, DateBasis.Explicit, 0.98, "a date-time group") with
            {
                Type = TimexType.Time,
                Value = $"{Timex.Iso(day)}T{time[..2]}:{time[2..4]}{(time[4] == 'Z' ? "Z" : "")}",
            }
            : null;
    }

    private static int MonthOf(ReadOnlySpan<char> text) => text switch
    {
        "JAN" => 1,
        "FEB" => 2,
        "MAR" => 3,
        "APR" => 4,
        "MAY" => 5,
        "JUN" => 6,
        "JUL" => 7,
        "AUG" => 8,
        "SEP" => 9,
        "OCT" => 10,
        "NOV" =>
        11,
        "DEC" => 12,
        _ => 0,
    };
}
