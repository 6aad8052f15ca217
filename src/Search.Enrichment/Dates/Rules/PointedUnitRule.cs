using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "last week", "this month", "next year"; "the following day", "that year" from the date before; and the stretch that ends or begins at
/// the publication: "the past week", "the last two days", "the next few months".
/// </summary>
internal sealed class PointedUnitRule : DateRule
{
    private static readonly FrozenSet<ulong> Stretching = DateScanner.Keys("past", "coming", "recent");

    private static readonly FrozenSet<ulong> Anaphors = DateScanner.Keys("that", "same", "following", "previous", "preceding");

    private static readonly FrozenSet<ulong> Last = DateScanner.Keys("last");

    /// <summary>"to last two days": behind these it is a verb.</summary>
    private static readonly FrozenSet<ulong> Verbal = DateScanner.Keys("to", "will", "would", "could", "may", "can", "might", "should",
        "not");

    private static readonly FrozenSet<ulong> Next = DateScanner.Keys("next");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> Pointing = DateScanner.Keys("that", "this", "same");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Recent))
        {
            return at.Is(index + 1, CalendarKind.Unit)
                ? Timex.Undated(index + 2, TimexType.Date, "PAST_REF", "the near past as such, no calendar date") : null;
        }

        if (!at.Is(index, CalendarKind.Which) || (at.IsOne(index, Last) && at.IsBehind(index, Verbal)))
        {
            return null;
        }

        var first = index;
        index += at.Is(index + 1, CalendarKind.Which) && at.IsOne(index, Pointing) ? 1 : 0;
        var hasCount = Counts.TryRead(at, index + 1, out var count, out var unitAt);
        unitAt = hasCount ? unitAt : index + 1;
        if (!at.Is(unitAt, CalendarKind.Unit))
        {
            return at.Is(unitAt, CalendarKind.Part) ? Part(at, first, index, unitAt) : null;
        }

        var unit = TimeUnit.Of(at.Word(unitAt).Text);
        return hasCount || at.IsOne(index, Stretching) || IsPlural(at, unitAt)
            ? Stretch(at, index, unitAt, unit, hasCount ? count : IsPlural(at, unitAt) ? TimeCount.Vague : TimeCount.Of(1))
            : Pointed(at, index, unitAt + 1, unit);
    }

    private static Timex Stretch(DateScanner at, int index, int unitAt, TimeUnit unit, TimeCount count)
    {
        var which = at.Word(index).Number;
        var value = unit.Length(count);
        if (count.Whole == 0 || which == 0 || at.Published is not { } published || unit.Shift.From(published,
            which * count.Whole) is not { } other)
        {
            return Timex.Undated(unitAt + 1, TimexType.Duration, value, "a stretch of time that cannot be laid on the calendar")
                with
            { IsPhrase = true };
        }

        var (first, last) = which < 0 ? (other, published) : (published, other);
        var why = which < 0 ? "the stretch that ends at the publication" : "the stretch that begins at the publication";
        return Timex.Between(unitAt + 1, first, last, DateBasis.Relative, 0.8, why) with { Value = value, IsPhrase = true };
    }

    private static Timex? Pointed(DateScanner at, int index, int end, TimeUnit unit)
    {
        var which = at.Word(index).Number;
        var isTold = at.IsOne(index, Anaphors) || (at.IsOne(index, Next) && (at.IsBehind(index, The) || unit.Span == UnitSpan.Day))
            || at.Published is null;
        var from = isTold ? at.ToldFor(unit.Span) : at.Published;
        if (from is { } start && unit.Shift.From(start, which) is { } day)
        {
            return Timex.InUnit(end, unit.Span, day, 0.85, isTold
                ? "a unit of the calendar pointed at from the date before it" : "a unit of the calendar pointed at from the publication");
        }

        var value = which switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" };
        return unit.Span == UnitSpan.None
            ? null
            : Timex.Open(end, value, "a unit of the calendar pointed at, without a publication date") with { IsPhrase = true };
    }

    /// <summary>"this morning", "last night", "that evening".</summary>
    private static Timex? Part(DateScanner at, int first, int index, int partAt)
    {
        var isTold = at.IsOne(first, Anaphors) || at.Published is null;
        if ((isTold ? at.ToldDay : at.Published) is not { } day)
        {
            return Timex.Undated(partAt + 1, TimexType.Time, $"XXXX-XX-XXT{at.Word(partAt).Text}", "a part of a day that is not known");
        }

        var why = isTold ? "a part of the day the text last spoke of" : "a part of a day counted from the publication";
        return Timex.InPart(partAt + 1, day.AddDays(at.Word(index).Number), at.Word(partAt).Text, DateBasis.Relative, 0.85, why)
            with
        { IsPhrase = true };
    }

    private static bool IsPlural(DateScanner at, int index) => at.Text.Span(index)[^1] is 's' or 'S';
}
