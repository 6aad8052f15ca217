using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>Makes dates of day, month and, where stated, year.</summary>
internal static class CivilDay
{
    /// <summary>How many months back a month without a year is looked for before the coming one is taken.</summary>
    private const int LookBackMonths = 8;

    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A day with its year, or one whose year is concluded from the publication; null where there is no such day.</summary>
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
            ? Timex.OnDay(end, new(concluded, month, day), DateBasis.Inferred, 0.85, $"{why}, in the year that fits the publication")
            : Timex.Open(end, $"XXXX-{month:00}-{day:00}", $"{why}, without a year");
    }

    /// <summary>
    /// The year of a month without one: by the clause's tense, else the latest within eight months back, else the coming one; null without
    /// publication.
    /// </summary>
    public static int? Year(DateScanner at, int index, int month)
    {
        if (at.Published is not { } published)
        {
            return null;
        }

        var back = (published.Month - month + 12) % 12;
        var past = published.Month >= month ? published.Year : published.Year - 1;
        return back != 0 && (Clause.IsFuture(at.Text, index) || back > LookBackMonths) ? past + 1 : past;
    }
}
