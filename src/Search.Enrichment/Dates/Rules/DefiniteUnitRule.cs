using System.Collections.Frozen;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"later in the year", "at the end of the month", "in the quarter", "over the weekend": the one the text speaks of, else the
/// publication's.</summary>
internal sealed class DefiniteUnitRule : DateRule
{
    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> Takers = DateScanner.Keys("in", "for", "during", "throughout", "within", "over", "this");

    private static readonly FrozenSet<ulong> Of = DateScanner.Keys("of");

    private static readonly FrozenSet<ulong> Parts =
        DateScanner.Keys("end", "beginning", "start", "middle", "half", "rest", "remainder", "course", "most", "much", "part", "all");

    private static readonly FrozenSet<ulong> Joins = DateScanner.Keys("of", "before", "after", "when", "that", "to", "ago", "earlier",
        "later", "since");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Unit) || !at.IsBehind(index, The) || at.Word(index).Text is not ("W" or "E" or "O" or "Q" or "Y")
            || at.Text.Span(index)[^1] == 's' || at.IsOne(index + 1, Joins) || !IsMeant(at, index))
        {
            return null;
        }

        var unit = TimeUnit.Of(at.Word(index).Text);
        if (at.ToldFor(unit.Span) is not { } told)
        {
            return null;
        }

        var day = unit.Span == UnitSpan.Weekend && at.Narrated is null && !Clause.IsFuture(at.Text, index)
            && told.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            ? told.AddDays(-7) : told;
        return Timex.InUnit(index + 1, unit.Span, day, 0.6, "the unit of the calendar that the text speaks of");
    }

    private static bool IsMeant(DateScanner at, int index) =>
        at.IsBehind(index - 1, Takers) || (at.IsBehind(index - 1, Of) && at.IsBehind(index - 2, Parts));
}
