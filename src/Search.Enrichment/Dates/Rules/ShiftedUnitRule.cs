using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "two weeks ago" from the publication; "two days earlier", "a month later", "the day before" from the day the text last spoke of, else
/// the publication; "three days after 24 February" from the date behind.
/// </summary>
internal sealed class ShiftedUnitRule : DateRule
{
    private static readonly FrozenSet<ulong> Ago = DateScanner.Keys("ago");

    private static readonly FrozenSet<ulong> Back = DateScanner.Keys("earlier", "before", "previously");

    private static readonly FrozenSet<ulong> On = DateScanner.Keys("later", "after", "afterwards", "afterward");

    private static readonly FrozenSet<ulong> Joining = DateScanner.Keys("before", "after");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    /// <summary>What may stand behind "the day before" where nothing more is said of the day.</summary>
    private static readonly FrozenSet<ulong> Followers = DateScanner.Keys(
        "in", "and", "but", "at", "by", "when", "that", "with", "on", "to", "for", "near", "was", "were", "had", "said", "from", "as",
        "of", "who");

    public override Timex? Read(DateScanner at, int index)
    {
        var isDefinite = at.Is(index, CalendarKind.Unit) && at.IsBehind(index, The);
        var (count, unitAt) = (TimeCount.Of(1), index);
        if (!isDefinite && (!Counts.TryRead(at, index, out count, out unitAt) || !at.Is(unitAt, CalendarKind.Unit)))
        {
            return null;
        }

        var behind = at.Text.IsMark(unitAt + 1, '-') ? unitAt + 2 : unitAt + 1;
        if (!at.Text.SameSentence(behind, index) || !(at.IsOne(behind, Ago) || at.IsOne(behind, Back) || at.IsOne(behind, On)))
        {
            return null;
        }

        var unit = TimeUnit.Of(at.Word(unitAt).Text);
        if (at.IsOne(behind, Joining) && Behind(at, behind, unit, count) is { } counted)
        {
            return counted;
        }

        return at.IsOne(behind, Joining) && !IsWhole(at, behind + 1) ? null : Shift(at, behind, unit, count, isDefinite);
    }

    /// <summary>"three days after 24 February": counted from the date that follows.</summary>
    private static Timex? Behind(DateScanner at, int index, TimeUnit unit, TimeCount count)
    {
        var from = at.IsThere(index + 1) && at.Text.SameSentence(index + 1, index) ? DateTagger.ReadDate(at, index + 1) : null;
        if (from is not { Date: { Precision: not DatePrecision.Range } date } found || count.Whole == 0)
        {
            return null;
        }

        return unit.Shift.From(date.First, at.IsOne(index, Back) ? -count.Whole : count.Whole) is { } moved
            && Timex.InUnit(found.End, unit.Span, moved, 0.85, "counted from the date that follows") is { } counted
            ? counted : null;
    }

    /// <summary>"the day before the attack" is counted from an event; "a month after." and "a month after, he" from a date.</summary>
    private static bool IsWhole(DateScanner at, int index) =>
        !at.IsThere(index) || at.Text[index].LineStart || at.Text[index].Kind == TokenKind.Mark || at.IsOne(index, Followers)
        || !at.Text.SameSentence(index, index - 1);

    private static Timex? Shift(DateScanner at, int behind, TimeUnit unit, TimeCount count, bool isDefinite)
    {
        var (isAgo, isOn) = (at.IsOne(behind, Ago), at.IsOne(behind, On));
        if (unit.Span == UnitSpan.None && unit.Shift == DateShift.None)
        {
            return Timex.Undated(behind + 1, TimexType.Duration, unit.Length(count), "so long before or after, within a day");
        }

        var from = isAgo ? at.Published : at.ToldFor(unit.Span);
        if (count.Whole == 0 || from is not { } day || unit.Shift.From(day, isOn ? count.Whole : -count.Whole) is not { } moved)
        {
            return Timex.Open(behind + 1, isOn ? "FUTURE_REF" : "PAST_REF", "so long before or after a day that is not known");
        }

        var why = isAgo || at.Narrated is null ? "counted from the publication" : "counted from the day the text last spoke of";
        return Timex.InUnit(behind + 1,
            unit.Span == UnitSpan.Quarter ? UnitSpan.Month : unit.Span == UnitSpan.Weekend ? UnitSpan.Week : unit.Span, moved,
            isDefinite ? 0.7 : 0.8, why);
    }
}
