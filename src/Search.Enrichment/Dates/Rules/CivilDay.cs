using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>Makes dates of day, month and, where stated, year.</summary>
internal static class CivilDay
{
    /// <summary>How many months back a month without a year is looked for before the coming one is taken, where no verb tells.</summary>
    private const int LookBackMonths = 6;

    /// <summary>A month that would lie so far back in a history is the next year's.</summary>
    private const int LeapMonths = 8;

    private static readonly FrozenSet<ulong> Ahead = DateScanner.Keys("until", "till", "by", "before", "for");

    private static readonly FrozenSet<ulong> Since = DateScanner.Keys("since");

    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A day with its year, or one whose year is concluded; null where there is no such day.</summary>
    public static Timex? Of(DateScanner at, int index, int end, int? year, int month, int day, string why)
    {
        if (year is { } stated)
        {
            return Exists(stated, month, day) ? Timex.OnDay(end, new(stated, month, day), DateBasis.Explicit, 0.98, why) : null;
        }

        if (!Exists(2024, month, day))
        {
            return null;
        }

        return Year(at, index, month) is { } concluded && Exists(concluded, month, day)
            ? Timex.OnDay(end, new(concluded, month, day), DateBasis.Inferred, 0.85, $"{why}, in the year that {Teller(at)}")
            : Timex.Open(end, $"XXXX-{month:00}-{day:00}", $"{why}, without a year");
    }

    /// <summary>Says what a concluded year was told from.</summary>
    public static string Teller(DateScanner at) => at.IsHistory ? "the date before it is in" : "tense and publication give";

    /// <summary>
    /// The year of a month without one. In a history that of the date before it, or the next where it would lie eight months back. Else by
    /// the clause's tense; where no verb tells, the nearest. Null where nothing is known.
    /// </summary>
    public static int? Year(DateScanner at, int index, int month)
    {
        if (at.Published is not { } published)
        {
            return at.Narrated is { } told ? Following(told, month) : null;
        }

        var back = (published.Month - month + 12) % 12;
        var past = published.Month >= month ? published.Year : published.Year - 1;
        var tense = at.IsBehind(index, Since) ? Tense.Past : Clause.Of(at.Text, index);
        var isComing = tense == Tense.Future
            || (tense == Tense.Unknown && back > LookBackMonths)
            || (at.IsBehind(index, Ahead) && back >= 6);
        return back != 0 && isComing ? past + 1 : past;
    }

    private static int Following(EventDate told, int month)
    {
        var isYear = told.Precision is DatePrecision.Year or DatePrecision.Decade;
        return isYear || told.First.Month - month < LeapMonths ? told.First.Year : told.First.Year + 1;
    }
}
