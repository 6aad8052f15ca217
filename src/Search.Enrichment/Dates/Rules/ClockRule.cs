using System.Collections.Frozen;
using System.Globalization;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"10:30", "3pm", "8 a.m.", "1430 GMT", "noon": a time of day, on the day that stands behind it or that the text tells.</summary>
internal sealed class ClockRule : DateRule
{
    private static readonly FrozenSet<ulong> Zones = DateScanner.Keys(
        "gmt", "utc", "est", "edt", "pst", "pdt", "cst", "cdt", "cet", "cest", "eet", "eest", "msk", "bst", "ist", "zulu", "z");

    private static readonly FrozenSet<ulong> Hours = DateScanner.Keys("hours", "hrs");

    private static readonly FrozenSet<ulong> OClock = DateScanner.Keys("o'clock");

    private static readonly FrozenSet<ulong> At = DateScanner.Keys("at", "since", "by", "until", "before", "after", "around", "from",
        "about");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Clock))
        {
            return On(at, index + 1, at.Word(index).Text[1..]);
        }

        return at.Text[index].Kind == TokenKind.Number && TryTime(at, index, out var time, out var end)
            ? On(at, SkipZone(at, end), time.ToString("HH:mm", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>A day directly behind ("8 a.m. Friday") belongs to it; else the day is told later.</summary>
    private static Timex On(DateScanner at, int end, string time)
    {
        if (DayBehind(at, end) is { Date: { Precision: DatePrecision.Day } date } day)
        {
            return new(day.End, TimexType.Time, $"{Timex.Iso(date.First)}T{time}", date, 0.9, "a time of day and its day");
        }

        return Timex.Undated(end, TimexType.Time, "T" + time, "a time of day") with { LacksDay = true };
    }

    private static Timex? DayBehind(DateScanner at, int end) => at.IsThere(end) && !at.Text[end].LineStart
        ? new WeekdayRule().Read(at, end) ?? new DayWordRule().Read(at, end) ?? new MonthDayRule().Read(at, end)
            ?? new DayMonthRule().Read(at, end)
        : null;

    private static bool TryTime(DateScanner at, int index, out TimeOnly time, out int end)
    {
        var text = at.Text.Span(index);
        end = index + 1;
        var half = Half(text);
        var digits = half.IsEmpty ? text : text[..^2];
        if (half.IsEmpty && HalfBehind(at, end) is { IsEmpty: false } behind)
        {
            half = behind;
            end += at.Text.Span(end).Length == 1 ? 2 : 1;
            end += at.Text.IsMark(end, '.') && at.Text[end - 1].Length == 3 && !at.Text[end].SpaceBefore ? 1 : 0;
        }

        return half.IsEmpty ? TryFull(at, index, digits, out time, ref end) : TryHalf(digits, half, out time);
    }

    private static bool TryHalf(ReadOnlySpan<char> digits, ReadOnlySpan<char> half, out TimeOnly time)
    {
        time = default;
        var parted = digits.IndexOfAny(':', '.');
        var hours = parted < 0 ? digits : digits[..parted];
        var minutes = parted < 0 ? "0" : digits[(parted + 1)..];
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 12
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59)
        {
            return false;
        }

        time = new TimeOnly((hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0), minute);
        return true;
    }

    /// <summary>"20:00"; and "2000" or "20.00" only where a zone or "hours" shows that it is a time.</summary>
    private static bool TryFull(DateScanner at, int index, ReadOnlySpan<char> digits, out TimeOnly time, ref int end)
    {
        string[] shown = ["HHmm", "HHmm'Z'", "H.mm", "HH.mm"];
        var isShown = at.IsOne(end, Zones) || (digits.Length == 4 && at.IsOne(end, Hours) && at.IsBehind(index, At))
            || (digits.Length == 5 && digits[^1] == 'Z');
        if (isShown && TimeOnly.TryParseExact(digits, shown, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            end += at.IsOne(end, Hours) ? 1 : 0;
            return true;
        }

        if (at.IsOne(end, OClock) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && hour is >= 1 and <= 12)
        {
            time = new TimeOnly(hour, 0);
            end++;
            return true;
        }

        return TimeOnly.TryParseExact(digits, ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private static int SkipZone(DateScanner at, int end)
    {
        end += at.IsOne(end, Zones) && at.Text[end].Letters == Letters.Capitals ? 1 : 0;
        return end + (at.IsOne(end, Local) && at.IsOne(end + 1, Time) ? 2 : 0);
    }

    private static readonly FrozenSet<ulong> Local = DateScanner.Keys("local", "moscow", "kyiv", "eastern");

    private static readonly FrozenSet<ulong> Time = DateScanner.Keys("time");

    private static ReadOnlySpan<char> Half(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsDigit(text[^3]) && (text.EndsWith("am", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("pm", StringComparison.OrdinalIgnoreCase)) ? text[^2..] : default;

    /// <summary>"am", "p.m." as a token behind the number.</summary>
    private static ReadOnlySpan<char> HalfBehind(DateScanner at, int index)
    {
        if (!at.IsThere(index) || at.Text[index].Kind != TokenKind.Word || at.Text[index].LineStart)
        {
            return default;
        }

        return at.Text.Span(index) is "am" or "pm" or "AM" or "PM" or "a.m." or "p.m." or "A.M." or "P.M." or "a.m" or "p.m"
            ? at.Text.Span(index) : default;
    }
}
