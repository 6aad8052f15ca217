using System.Collections.Frozen;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"on Friday": the latest one, the day of publication included, unless the clause looks forward: then the coming one.</summary>
internal sealed class WeekdayRule : DateRule
{
    /// <summary>Short forms that are words or names as well ("Sun", "Sat", "Wed"): only before a date or a full stop.</summary>
    private static readonly FrozenSet<ulong> Short = DateScanner.Keys("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static readonly FrozenSet<ulong> Black = DateScanner.Keys("black", "bloody", "palm");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> For = DateScanner.Keys("for");

    private static readonly FrozenSet<ulong> Until = DateScanner.Keys("until", "till", "by");

    private static readonly FrozenSet<ulong> Of = DateScanner.Keys("of");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Weekday) || (at.Text[index].Letters == Text.Letters.Lower && at.Text[index].Length < 5))
        {
            return null;
        }

        if (Dated(at, index) is { } dated)
        {
            return dated;
        }

        if (IsInName(at, index))
        {
            return null;
        }

        var weekday = at.Word(index).Number;
        return Short.Contains(at.Text[index].Key) ? null
            : InPointedWeek(at, index, weekday) ?? (at.Published is { } published ? Near(at, index, published, weekday)
            : at.ToldDay is { } told ? Weekdays.Anchored(index + 1, Weekdays.Coming(told, weekday), 0.6,
                "such a weekday, next to the date before")
            : Weekdays.Unanchored(index + 1, weekday));
    }

    /// <summary>"the Sunday Times", "Bloody Sunday": a name leads in, or an article does and a name goes on.</summary>
    private static bool IsInName(DateScanner at, int index) =>
        at.IsBehind(index, Black)
        || (at.IsBehind(index, The) && at.Text.SameSentence(index + 1, index) && at.Text[index + 1].Letters == Text.Letters.Capitalised
            && !at.Text[index].InTitleCase && at.Word(index + 1).Kind == CalendarKind.None);

    /// <summary>"called an election for Sunday"; "those who leave by Monday will be spared".</summary>
    private static bool IsAhead(DateScanner at, int index) =>
        at.IsBehind(index, For) || (at.IsBehind(index, Until) && Clause.HasFuture(at.Text, index));

    private static Timex Near(DateScanner at, int index, DateOnly published, int weekday) => IsAhead(at, index)
        || Clause.IsFuture(at.Text, index)
        ? Weekdays.Anchored(index + 1, Weekdays.Coming(published, weekday), 0.85, "the coming weekday: its clause looks forward")
        : Weekdays.Anchored(index + 1, Weekdays.Latest(published, weekday), 0.9, "the latest such weekday at the publication");

    /// <summary>"Friday, 27 December": the date behind it says more.</summary>
    private static Timex? Dated(DateScanner at, int index)
    {
        var behind = at.Text.IsMark(index + 1, '.') ? index + 2 : index + 1;
        behind += at.Text.IsMark(behind, ',') ? 1 : 0;
        return at.IsThere(behind) && !at.Text[behind].LineStart
            ? new MonthDayRule().Read(at, behind) ?? new DayMonthRule().Read(at, behind) : null;
    }

    /// <summary>"Tuesday last week", "Monday of next week".</summary>
    private static Timex? InPointedWeek(DateScanner at, int index, int weekday)
    {
        var which = at.IsOne(index + 1, Of) ? index + 2 : index + 1;
        if (at.Published is not { } published || !at.Is(which, CalendarKind.Which)
            || at.Word(which + 1) is not { Kind: CalendarKind.Unit, Text: "W" })
        {
            return null;
        }

        var day = published.AddDays(weekday - Weekdays.Of(published) + (7 * at.Word(which).Number));
        return Weekdays.Anchored(which + 2, day, 0.9, "a weekday in a week pointed at from the publication");
    }
}
