using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"every day", "every two weeks", "each Friday", "on Sundays", "daily": recurring times, which are no calendar dates.</summary>
internal sealed class SetRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        var word = at.Word(index);
        return word.Kind switch
        {
            CalendarKind.Adverb when IsName(at, index) => null,
            CalendarKind.Adverb => Timex.Undated(index + 1, TimexType.Set, word.Text, "a word for what recurs"),
            CalendarKind.Weekdays => Timex.Undated(index + 1, TimexType.Set, $"XXXX-WXX-{word.Number}", "a weekday that recurs"),
            CalendarKind.Each => Each(at, index),
            _ => DayOfYear(at, index),
        };
    }

    /// <summary>"The Daily Telegraph".</summary>
    private static bool IsName(DateScanner at, int index) =>
        at.Text[index].Letters == Text.Letters.Capitalised && !at.Text[index].InTitleCase
        && at.Text.SameSentence(index + 1, index) && at.Text[index + 1].Letters == Text.Letters.Capitalised;

    private static Timex? Each(DateScanner at, int index)
    {
        var next = at.Word(index + 1);
        var count = TimeCount.Of(1);
        var unitAt = index + 1;
        if (next.Kind is CalendarKind.Number || at.TryNumber(index + 1, out _))
        {
            unitAt = Counts.TryRead(at, index + 1, out count, out var behind) ? behind : unitAt;
            next = at.Word(unitAt);
        }

        return next.Kind switch
        {
            CalendarKind.Unit => Timex.Undated(unitAt + 1, TimexType.Set, TimeUnit.Of(next.Text).Length(count), "every such unit of time"),
            CalendarKind.Weekday => Timex.Undated(unitAt + 1, TimexType.Set, $"XXXX-WXX-{next.Number}", "every such weekday"),
            CalendarKind.Month => Timex.Undated(unitAt + 1, TimexType.Set, $"XXXX-{next.Number:00}", "every such month"),
            CalendarKind.Part => Timex.Undated(unitAt + 1, TimexType.Set, $"XXXX-XX-XXT{next.Text}", "every such part of a day"),
            CalendarKind.Season => Timex.Undated(unitAt + 1, TimexType.Set, $"XXXX-{next.Text}", "every such season"),
            _ => null,
        };
    }

    /// <summary>"11 July every year", "July 11 each year".</summary>
    private static Timex? DayOfYear(DateScanner at, int index)
    {
        var (monthAt, dayAt) = at.Is(index, CalendarKind.Month) ? (index, index + 1) : (index + 1, index);
        return at.Is(index + 2, CalendarKind.Each) && at.Word(index + 3) is { Kind: CalendarKind.Unit, Text: "Y" }
            && at.Is(monthAt, CalendarKind.Month) && at.TryDay(dayAt, out var day)
            ? Timex.Undated(index + 4, TimexType.Set, $"XXXX-{at.Word(monthAt).Number:00}-{day:00}", "the same day of every year")
            : null;
    }
}
