using System.Globalization;
using Search.Enrichment.Text;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// 2024-12-28, 28.12.2024 and 28/12/2024. Where both first numbers could be a month and a slash parts them, the outlet's order decides,
/// else that of another date in the text; where neither is known nothing is read.
/// </summary>
internal sealed class NumericDateRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Text[index].Kind != TokenKind.Number)
        {
            return null;
        }

        return Dotted(at, index) ?? Parted(at, index, '-') ?? Parted(at, index, '/') ?? Parted(at, index, '.');
    }

    /// <summary>Gets the order that a date in numbers shows by itself: 28/12/2024, 12/28/24.</summary>
    public static DayOrder OrderShown(DateScanner at, int index) =>
        at.Text.IsMark(index + 1, '/') && at.Text.IsMark(index + 3, '/') && at.TryNumber(index, out var first)
        && at.TryNumber(index + 2, out var second) && at.TryNumber(index + 4, out _)
        ? (first, second) switch
        {
            ( > 12 and <= 31, <= 12) => DayOrder.DayFirst,
            ( <= 12, > 12 and <= 31) => DayOrder.MonthFirst,
            _ => DayOrder.Unknown,
        }
        : DayOrder.Unknown;

    private static Timex? Dotted(DateScanner at, int index)
    {
        var text = at.Text.Span(index);
        return text.Length is >= 8 and <= 10
            && DateOnly.TryParseExact(text, ["d.M.yyyy", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CivilDay.Of(at, index, index + 1, day.Year, day.Month, day.Day, "a date in numbers, day first as points show")
            : null;
    }

    private static Timex? Parted(DateScanner at, int index, char mark)
    {
        if (!at.Text.IsMark(index + 1, mark) || !at.Text.IsMark(index + 3, mark) || at.Text[index + 1].SpaceBefore
            || at.Text[index + 2].SpaceBefore
            || !at.TryNumber(index, out var first) || !at.TryNumber(index + 2, out var second) || !TryLast(at, index + 4, out var third))
        {
            return null;
        }

        if (at.TryYear(index, out _))
        {
            return CivilDay.Of(at, index, index + 5, first, second, third, "a date in ISO 8601's order");
        }

        return TryYear(at, index + 4, mark, third) is { } year ? Ordered(at, index, first, second, year) : null;
    }

    private static Timex? Ordered(DateScanner at, int index, int first, int second, int year) => (first, second) switch
    {
        ( > 12, _) => CivilDay.Of(at, index, index + 5, year, second, first, "a date in numbers, day first as its size shows"),
        (_, > 12) => CivilDay.Of(at, index, index + 5, year, first, second, "a date in numbers, month first as its size shows"),
        _ when first == second => CivilDay.Of(at, index, index + 5, year, first, second, "a date in numbers, the same in either order"),
        _ => at.Order switch
        {
            DayOrder.DayFirst => CivilDay.Of(at, index, index + 5, year, second, first,
                "a date in numbers, day first as the outlet or text writes it"),
            DayOrder.MonthFirst => CivilDay.Of(at, index, index + 5, year, first, second,
                "a date in numbers, month first as the outlet or text writes it"),
            _ => null,
        },
    };

    /// <summary>Four digits; or two behind slashes, from 1970 to 2069.</summary>
    private static int? TryYear(DateScanner at, int index, char mark, int number) =>
        at.TryYear(index, out var year) ? year
        : mark == '/' && at.Text[index].Length == 2 ? number + (number < 70 ? 2000 : 1900) : null;

    /// <summary>The last number; a time may be glued to it ("28T10:00").</summary>
    private static bool TryLast(DateScanner at, int index, out int number)
    {
        number = 0;
        if (!at.IsThere(index) || at.Text[index].Kind != TokenKind.Number)
        {
            return false;
        }

        var text = at.Text.Span(index);
        var digits = text.IndexOf('T') is var time && time > 0 ? text[..time] : text;
        return digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
