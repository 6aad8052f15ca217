using System.Collections.Frozen;
using System.Globalization;
using Search.Enrichment.Text;

namespace Search.Enrichment.Dates.Rules;

/// <summary>Reads how many: "3", "2.5", "twenty-five", "two hundred", "a few", "several dozen", "two and a half", "half a".</summary>
internal static class Counts
{
    private static readonly FrozenSet<ulong> And = DateScanner.Keys("and");

    private static readonly FrozenSet<ulong> A = DateScanner.Keys("a", "an");

    private static readonly FrozenSet<ulong> Half = DateScanner.Keys("half");

    private static readonly FrozenSet<ulong> Of = DateScanner.Keys("of", "more");

    /// <summary>Reads a count with the token behind it, a hyphen before the unit included: "two-week".</summary>
    public static bool TryRead(DateScanner at, int index, out TimeCount count, out int end)
    {
        var isRead = TryHalf(at, index, out count, out end) || TryDigits(at, index, out count, out end) || TryWords(at, index, out count,
            out end);
        end += isRead && (at.Text.IsMark(end, '-') || at.Text.IsMark(end, '‑') || at.IsOne(end, Of)) ? 1 : 0;
        return isRead;
    }

    /// <summary>"half an hour", "half-hour", "half a year".</summary>
    private static bool TryHalf(DateScanner at, int index, out TimeCount count, out int end)
    {
        var start = at.IsOne(index, A) && at.IsOne(index + 1, Half) ? index + 1 : index;
        count = new(0, "0.5");
        end = at.IsOne(start + 1, A) ? start + 2 : start + 1;
        return at.IsOne(start, Half) && (end == start + 2 || at.Text.IsMark(end, '-') || at.Is(end, CalendarKind.Unit));
    }

    private static bool TryDigits(DateScanner at, int index, out TimeCount count, out int end)
    {
        end = index + 1;
        count = default;
        if (at.TryNumber(index, out var number))
        {
            count = TimeCount.Of(number);
            return number > 0;
        }

        var isDecimal = at.IsThere(index) && at.Text[index].Kind == TokenKind.Number && at.Text.Span(index) is { Length: <= 6 } digits
            && digits.Contains('.') && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        if (isDecimal)
        {
            count = new(0, at.Text.Span(index).ToString());
        }

        return isDecimal;
    }

    private static bool TryWords(DateScanner at, int index, out TimeCount count, out int end)
    {
        end = index;
        var (sum, part, isVague, isLed) = (0, 0, false, false);
        for (; at.Word(end).Kind is CalendarKind.Number or CalendarKind.Vague && !at.IsOne(end, Half); end++)
        {
            var word = at.Word(end);
            isVague |= word.Kind == CalendarKind.Vague && word.Number == 0;
            isLed |= at.IsOne(end, A);
            (sum, part) = word.Number switch
            {
                1000 => (sum + (Math.Max(part, 1) * 1000), 0),
                100 or 12 when part > 0 => (sum, part * word.Number),
                _ => (sum, (part is 1 && isLed ? 0 : part) + word.Number),
            };
            end += at.Text.IsMark(end + 1, '-') && at.Is(end + 2, CalendarKind.Number) ? 1 : 0;
        }

        var whole = sum + part;
        count = isVague ? TimeCount.Vague : TimeCount.Of(whole);
        if (end > index && !isVague && AndAHalf(at, end) is > 0 and var behind)
        {
            (count, end) = (new(0, $"{whole}.5"), behind);
        }

        return end > index;
    }

    /// <summary>"and a half" behind a number, with or without hyphens; its end, or 0.</summary>
    private static int AndAHalf(DateScanner at, int index)
    {
        var and = at.Text.IsMark(index, '-') ? index + 1 : index;
        var a = at.Text.IsMark(and + 1, '-') ? and + 2 : and + 1;
        var half = at.Text.IsMark(a + 1, '-') ? a + 2 : a + 1;
        return at.IsOne(and, And) && at.IsOne(a, A) && at.IsOne(half, Half) ? half + 1 : 0;
    }
}
