using System.Collections.Frozen;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "two weeks ago" from the publication; "two days earlier", "a month later" from the day the text last spoke of, else the publication.
/// </summary>
internal sealed class ShiftedUnitRule : DateRule
{
    private static readonly ulong Ago = Lexicon.Key("ago");

    private static readonly FrozenSet<ulong> Back = FrozenSet.Create(Lexicon.Key("earlier"), Lexicon.Key("before"),
        Lexicon.Key("previously"));

    private static readonly FrozenSet<ulong> On = FrozenSet.Create(Lexicon.Key("later"));

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.TryCount(index, out var count) || !at.Is(index + 1, CalendarKind.Unit) || !at.IsThere(index + 2))
        {
            return null;
        }

        var key = at.Text[index + 2].Key;
        var (isAgo, isBack, isOn) = (key == Ago, Back.Contains(key), On.Contains(key));
        if (!isAgo && !isBack && !isOn)
        {
            return null;
        }

        var unit = TimeUnit.Of(at.Word(index + 1).Text);
        var from = isAgo ? at.Published : at.Narrated ?? at.Published;
        var end = index + 3;
        if (count == 0 || from is not { } day || unit.Shift.From(day, isOn ? count : -count) is not { } moved)
        {
            return Timex.Open(end, isOn ? "FUTURE_REF" : "PAST_REF", "so long before or after a day that is not known");
        }

        var why = isAgo || at.Narrated is null ? "counted from the publication" : "counted from the day the text last spoke of";
        return unit.Precision switch
        {
            DatePrecisionOrNone.Year => Timex.InYear(end, moved.Year, DateBasis.Relative, 0.8, why),
            DatePrecisionOrNone.Decade => Timex.InDecade(end, moved.Year, DateBasis.Relative, 0.7, why),
            DatePrecisionOrNone.Month or DatePrecisionOrNone.Quarter => Timex.InMonth(end, moved.Year, moved.Month, DateBasis.Relative,
                0.8, why),
            DatePrecisionOrNone.Week or DatePrecisionOrNone.Weekend => Timex.InWeek(end, moved, weekend: false, DateBasis.Relative, 0.8,
                why),
            _ => Timex.OnDay(end, moved, DateBasis.Relative, 0.85, why),
        };
    }
}
