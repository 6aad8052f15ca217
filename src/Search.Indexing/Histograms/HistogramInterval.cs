using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Search.Indexing;

/// <summary>How wide the buckets of a histogram are: a number of days or of calendar months.</summary>
/// <remarks>
/// Its text is <c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>, or a number and <c>d</c>, <c>w</c>, <c>m</c>, <c>q</c>
/// or <c>y</c>: <c>7d</c>, <c>3m</c>, <c>10y</c>. Buckets lie where they lie whatever is searched: those of days are counted from Monday
/// 1 January of year 1, so that seven days are an ISO 8601 week; those of months from January of year 0, so that three months are a
/// quarter and ten years a decade.
/// </remarks>
public readonly record struct HistogramInterval : IParsable<HistogramInterval>
{
    private const int MonthsAYear = 12;
    private const int Largest = 10_000;

    private static readonly (string Name, int Days, int Months)[] Named =
        [("day", 1, 0), ("week", 7, 0), ("month", 0, 1), ("quarter", 0, 3), ("year", 0, MonthsAYear)];

    private static readonly (char Unit, int Days, int Months)[] Units =
        [('y', 0, MonthsAYear), ('q', 0, 3), ('m', 0, 1), ('w', 7, 0), ('d', 1, 0)];

    private HistogramInterval(int days, int months) => (Days, Months) = (days, months);

    /// <summary>Gets the intervals that are tried in turn where a request leaves the choice open.</summary>
    public static IReadOnlyList<HistogramInterval> Ladder { get; } =
        [new(1, 0), new(7, 0), new(0, 1), new(0, 3), new(0, MonthsAYear), new(0, 10 * MonthsAYear), new(0, 100 * MonthsAYear)];

    /// <summary>Gets one year.</summary>
    internal static HistogramInterval Year { get; } = new(0, MonthsAYear);

    /// <summary>Gets how many days; 0 where it is counted in months.</summary>
    public int Days { get; }

    /// <summary>Gets how many months; 0 where it is counted in days.</summary>
    public int Months { get; }

    /// <summary>Makes an interval of some days.</summary>
    public static HistogramInterval OfDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new(days, 0);
    }

    /// <summary>Reads an interval from its text form.</summary>
    /// <exception cref="FormatException">The text is in no form that an interval has.</exception>
    public static HistogramInterval Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var interval)
        ? interval
        : throw new FormatException($"'{s}' is no interval. Write day, week, month, quarter, year, or a number with d, w, m, q or y: 7d.");

    /// <summary>Reads an interval, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HistogramInterval result)
    {
        foreach (var (name, days, months) in Named)
        {
            if (name == s)
            {
                result = new(days, months);
                return true;
            }
        }

        result = default;
        var isNumber = int.TryParse(s?[..Math.Max(s.Length - 1, 0)], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        foreach (var (unit, days, months) in Units)
        {
            if (isNumber && number is > 0 and <= Largest && s![^1] == unit)
            {
                result = new(number * days, number * months);
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the text form: the name where there is one.</summary>
    public override string ToString()
    {
        var (ownDays, ownMonths) = (Days, Months);
        if (Array.Find(Named, named => named.Days == ownDays && named.Months == ownMonths).Name is { } name)
        {
            return name;
        }

        var (unit, days, months) = Array.Find(Units, unit => unit.Days > 0
            ? ownDays > 0 && ownDays % unit.Days == 0 : ownMonths > 0 && ownMonths % unit.Months == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{(days > 0 ? ownDays / days : ownMonths / Math.Max(months, 1))}{unit}");
    }

    /// <summary>Gets the number of the bucket that holds a day; neighbours differ by one.</summary>
    internal int IndexOf(int day)
    {
        if (Days > 0)
        {
            return day / Days;
        }

        var date = DateOnly.FromDayNumber(day);
        return ((date.Year * MonthsAYear) + date.Month - 1) / Months;
    }

    /// <summary>Gets the first day of a bucket.</summary>
    internal int FirstOf(int index) => Days > 0 ? index * Days : FirstOfMonth(index * Months);

    /// <summary>Gets the last day of a bucket.</summary>
    internal int LastOf(int index) => Days > 0
        ? (int)Math.Min(((index + 1L) * Days) - 1, DateOnly.MaxValue.DayNumber)
        : FirstOfMonth((index + 1) * Months) is var next && next > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue.DayNumber : next - 1;

    /// <summary>
    /// Gets what a bucket is called: <c>2024-12-28</c>, <c>2024-W52</c>, <c>2024-12</c>, <c>2024-Q4</c>, <c>2024</c>, or both ends.
    /// </summary>
    internal string LabelOf(int index)
    {
        var (first, last) = (DateOnly.FromDayNumber(FirstOf(index)), DateOnly.FromDayNumber(LastOf(index)));
        return this switch
        {
            { Days: 1 } => Write(first, "yyyy-MM-dd"),
            { Days: 7 } => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(first):0000}-W{ISOWeek.GetWeekOfYear(first):00}"),
            { Months: 1 } => Write(first, "yyyy-MM"),
            { Months: 3 } => $"{Write(first, "yyyy")}-Q{((first.Month - 1) / 3) + 1}",
            { Months: MonthsAYear } => Write(first, "yyyy"),
            _ => $"{Write(first, "yyyy-MM-dd")}/{Write(last, "yyyy-MM-dd")}",
        };
    }

    private static string Write(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);

    /// <summary>Gets the smallest interval of the same unit by which some days fall into no more than so many buckets.</summary>
    internal HistogramInterval Fitting(int first, int last, int most)
    {
        var fitting = this;
        while (fitting.CountOf(first, last) > most)
        {
            fitting = Days > 0
                ? new HistogramInterval(Math.Max(fitting.Days + 1, (last - first + 1) / most), 0)
                : new HistogramInterval(0, fitting.Months + 1);
        }

        return fitting;
    }

    /// <summary>Gets how many buckets there are from one day to another.</summary>
    internal int CountOf(int first, int last) => IndexOf(last) - IndexOf(first) + 1;

    /// <summary>
    /// Gets the first day of a month counted from year 0; that before year 1 begins with it, and that after 9999 ends with it.
    /// </summary>
    private static int FirstOfMonth(int month) => month < MonthsAYear ? 0
        : month / MonthsAYear > DateOnly.MaxValue.Year ? DateOnly.MaxValue.DayNumber + 1
        : new DateOnly(month / MonthsAYear, (month % MonthsAYear) + 1, 1).DayNumber;
}
