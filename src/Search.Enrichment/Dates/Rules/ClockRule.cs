using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"10:30", "3pm", "8 a.m.": a time of day, which is no calendar date.</summary>
internal sealed class ClockRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Text[index].Kind != Text.TokenKind.Number)
        {
            return null;
        }

        var text = at.Text.Span(index);
        if (text.Length is 4 or 5 && TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var time))
        {
            return Make(index + 1, time);
        }

        var half = Half(text);
        var digits = half.IsEmpty ? text : text[..^2];
        var end = index + 1;
        if (half.IsEmpty && at.IsThere(index + 1) && at.Text[index + 1].Kind == Text.TokenKind.Word)
        {
            half = Half(at.Text.Folded(at.Text[index + 1]));
            end++;
        }

        return !half.IsEmpty && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && hour is >= 1 and <= 12
            ? Make(end, new TimeOnly((hour % 12) + (half[^2] is 'p' or 'P' ? 12 : 0), 0))
            : null;
    }

    private static Timex Make(int end, TimeOnly time) =>
        Timex.Undated(end, TimexType.Time, string.Create(CultureInfo.InvariantCulture, $"T{time:HH:mm}"), "a time of day");

    private static ReadOnlySpan<char> Half(ReadOnlySpan<char> text) =>
        text.EndsWith("am", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("pm", StringComparison.OrdinalIgnoreCase) ? text[^2..] : default;
}
