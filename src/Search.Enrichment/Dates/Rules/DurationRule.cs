using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "two years", "24 hours", "a few days", "three-day", "for months": lengths of time, which are no calendar dates; and "10 a day", "twice a
/// week", which recur.
/// </summary>
internal sealed class DurationRule : DateRule
{
    private static readonly FrozenSet<ulong> A = DateScanner.Keys("a", "an", "per", "each");

    /// <summary>"to last two days": behind these "last" is a verb.</summary>
    private static readonly FrozenSet<ulong> Verbal = DateScanner.Keys("to", "will", "would", "could", "may", "can", "might", "should",
        "not");

    private static readonly FrozenSet<ulong> Second = DateScanner.Keys("second");

    private static readonly FrozenSet<ulong> Articles = DateScanner.Keys("a", "an");

    private static readonly FrozenSet<ulong> Rates = DateScanner.Keys("times", "once", "twice", "percent", "pct", "barrels", "tons",
        "tonnes", "dlrs", "dollars", "bpd");

    private static readonly FrozenSet<ulong> Takers =
        DateScanner.Keys("for", "in", "within", "of", "over", "after", "during", "through", "many", "lasting", "lasted", "took", "takes",
            "take", "about", "than");

    private static readonly FrozenSet<ulong> Back = DateScanner.Keys("ago", "earlier", "later", "before", "after");

    private static readonly FrozenSet<ulong> Ends = DateScanner.Keys("first", "final", "last", "second", "next");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Unit))
        {
            return Bare(at, index);
        }

        var start = at.IsOne(index, Ends) && !at.IsBehind(index, Verbal) ? index + 1 : index;
        if (!Counts.TryRead(at, start, out var count, out var unitAt))
        {
            return null;
        }

        unitAt += at.Is(unitAt, CalendarKind.Vague) ? 1 : 0;
        // "a three-day truce": the article is the noun's.
        var isNouns = at.Text.IsMark(unitAt - 1, '-') && at.IsOne(index, Articles) && !at.Text.IsMark(index + 1, '-');
        var isOrdinal = at.IsOne(index, Articles) && at.IsOne(unitAt, Second);
        if (!at.Is(unitAt, CalendarKind.Unit) || at.Text[unitAt].LineStart || isNouns || isOrdinal)
        {
            return null;
        }

        var unit = TimeUnit.Of(at.Word(unitAt).Text);
        var value = count.Text == "0.5" ? Halved(unit) : unit.Length(count);
        return at.IsOne(index, A) && IsRate(at, index)
            ? Timex.Undated(unitAt + 1, TimexType.Set, value, "so many in each such unit of time")
            : Timex.Undated(unitAt + 1, TimexType.Duration, value, "a length of time") with { IsPhrase = start > index };
    }

    private static string Halved(TimeUnit unit) => unit.Iso switch
    {
        "T{0}H" => "PT30M",
        "{0}Y" => "P6M",
        "T{0}M" => "PT30S",
        _ => unit.Length(new(0, "0.5")),
    };

    /// <summary>"20 people a day", "twice a week", "10% a year": a number not far before, and no preposition between.</summary>
    private static bool IsRate(DateScanner at, int index)
    {
        if (at.IsBehind(index, Rates) || at.Text.IsMark(index - 1, '%'))
        {
            return true;
        }

        for (var i = index - 1; i >= index - 3 && i >= 0 && at.Text.SameSentence(i, index); i--)
        {
            if (at.Text[i].Kind is TokenKind.Mark || at.IsOne(i, Takers))
            {
                return false;
            }

            if (i < index - 1 && (at.Text[i].Kind == TokenKind.Number || at.Is(i, CalendarKind.Number)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"for months", "hours later": so many, and nobody says how many.</summary>
    private static Timex? Bare(DateScanner at, int index)
    {
        var isPlural = at.Text.Span(index)[^1] is 's' or 'S' && at.Word(index).Text is not "E";
        return isPlural && (at.IsBehind(index, Takers) || at.IsOne(index + 1, Back))
            ? Timex.Undated(index + 1, TimexType.Duration, TimeUnit.Of(at.Word(index).Text).Length(TimeCount.Vague),
                "a length of time that is not said")
            : null;
    }
}
