using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"yesterday", "today", "tonight", "tomorrow", "вчора"; "now" is the present and no calendar date.</summary>
internal sealed class DayWordRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        var word = at.Word(index);
        return word.Kind switch
        {
            CalendarKind.Present => Timex.Undated(index + 1, TimexType.Date, "PRESENT_REF", "the present, no calendar date"),
            CalendarKind.Day when at.Published is { } published =>
                Timex.OnDay(index + 1, published.AddDays(word.Number), DateBasis.Relative, 0.9, "counted from the publication"),
            CalendarKind.Day => Timex.Open(index + 1, "XXXX-XX-XX", "a day counted from a publication that has no date"),
            _ => null,
        };
    }
}
