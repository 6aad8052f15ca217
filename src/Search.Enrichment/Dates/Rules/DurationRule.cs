using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"two years", "24 hours", "a few days", "three-day": lengths of time, which are no calendar dates.</summary>
internal sealed class DurationRule : DateRule
{
    private static readonly ulong Of = Lexicon.Key("of");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.TryCount(index, out var count))
        {
            return null;
        }

        var next = index + 1;
        if (at.Is(index, CalendarKind.Vague) && at.Is(next, CalendarKind.Vague))
        {
            count = 0;
            next++;
        }

        next += at.Text.IsMark(next, '-') || at.Text.Is(next, Of) ? 1 : 0;
        return at.Is(next, CalendarKind.Unit)
            ? Timex.Undated(next + 1, TimexType.Duration, TimeUnit.Of(at.Word(next).Text).Length(count), "a length of time")
            : null;
    }
}
