using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"the morning of 24 February", "in the evening", "overnight": parts of a day, of which the night belongs to the day it begins
/// on.</summary>
internal sealed class PartRule : DateRule
{
    private static readonly FrozenSet<ulong> Of = DateScanner.Keys("of", "on");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> Takers = DateScanner.Keys("in", "during", "by", "until", "throughout", "before", "after",
        "since");

    private static readonly FrozenSet<ulong> At = DateScanner.Keys("at", "by", "before", "since", "until");

    private static readonly FrozenSet<ulong> Overnight = DateScanner.Keys("overnight");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.IsOne(index, Overnight))
        {
            return at.ToldDay is { } told
                ? Timex.InPart(index + 1, at.Narrated is null ? told.AddDays(-1) : told, "NI", DateBasis.Relative, 0.6,
                    "the night before the publication, or of the day the text last spoke of")
                : Timex.Undated(index + 1, TimexType.Time, "XXXX-XX-XXTNI", "a night that is not known");
        }

        return at.Is(index, CalendarKind.Part) ? OfDay(at, index) ?? Bare(at, index) : null;
    }

    private static Timex? OfDay(DateScanner at, int index)
    {
        var day = at.IsOne(index + 1, Of) && at.Text.SameSentence(index + 2, index) ? DateTagger.ReadDate(at, index + 2) : null;
        return day is { Date: { Precision: DatePrecision.Day } date } found
            ? Timex.InPart(found.End, date.First, at.Word(index).Text, date.Basis, 0.95, "a part of a day and its date")
                with
            { IsPhrase = true } : null;
    }

    private static Timex? Bare(DateScanner at, int index)
    {
        var isMeant = at.IsBehind(index, The) ? at.IsBehind(index - 1, Takers) : at.IsBehind(index, At);
        return isMeant
            ? Timex.Undated(index + 1, TimexType.Time, "T" + at.Word(index).Text, "a part of a day") with
            {
                LacksDay = true,
                IsPhrase =
                true
            }
            : null;
    }
}
