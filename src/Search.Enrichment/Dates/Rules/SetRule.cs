using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"every day", "each Friday", "daily": recurring times, which are no calendar dates.</summary>
internal sealed class SetRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        var word = at.Word(index);
        if (word.Kind == CalendarKind.Adverb)
        {
            return Timex.Undated(index + 1, TimexType.Set, word.Text, "a word for what recurs");
        }

        if (word.Kind != CalendarKind.Each)
        {
            return null;
        }

        var next = at.Word(index + 1);
        return next.Kind switch
        {
            CalendarKind.Unit => Timex.Undated(index + 2, TimexType.Set, TimeUnit.Of(next.Text).Length(1), "every such unit of time"),
            CalendarKind.Weekday => Timex.Undated(index + 2, TimexType.Set, $"XXXX-WXX-{next.Number}", "every such weekday"),
            CalendarKind.Month => Timex.Undated(index + 2, TimexType.Set, $"XXXX-{next.Number:00}", "every such month"),
            _ => null,
        };
    }
}
