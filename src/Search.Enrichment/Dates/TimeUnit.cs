using System.Globalization;

namespace Search.Enrichment.Dates;

/// <summary>A unit of time, as the calendar table's letters name it.</summary>
internal readonly record struct TimeUnit(string Iso, DateShift Shift, DatePrecisionOrNone Precision)
{
    /// <summary>
    /// Gets the unit of a letter: S, M, H seconds to hours; D, W, F (fortnight), E (weekend), O (month), Q, Y, T (decade), C (century).
    /// </summary>
    public static TimeUnit Of(string letter) => letter switch
    {
        "S" => new("T{0}S", DateShift.None, DatePrecisionOrNone.None),
        "M" => new("T{0}M", DateShift.None, DatePrecisionOrNone.None),
        "H" => new("T{0}H", DateShift.None, DatePrecisionOrNone.None),
        "D" => new("{0}D", new(1, 0), DatePrecisionOrNone.Day),
        "W" => new("{0}W", new(7, 0), DatePrecisionOrNone.Week),
        "F" => new("{0}W", new(14, 0), DatePrecisionOrNone.None),
        "E" => new("{0}WE", new(7, 0), DatePrecisionOrNone.Weekend),
        "O" => new("{0}M", new(0, 1), DatePrecisionOrNone.Month),
        "Q" => new("{0}Q", new(0, 3), DatePrecisionOrNone.Quarter),
        "Y" => new("{0}Y", new(0, 12), DatePrecisionOrNone.Year),
        "T" => new("{0}DE", new(0, 120), DatePrecisionOrNone.Decade),
        _ => new("{0}CE", new(0, 1200), DatePrecisionOrNone.None),
    };

    /// <summary>Writes so many of them as an ISO 8601 duration: P3D; PXD where the count is vague, said as 0.</summary>
    public string Length(int count) => "P" + string.Format(CultureInfo.InvariantCulture, Iso, count == 0 ? "X" : count);
}

/// <summary>How far one unit reaches: days, or months.</summary>
internal readonly record struct DateShift(int Days, int Months)
{
    public static DateShift None => default;

    /// <summary>Moves a day by so many units; null where the calendar ends or the unit is shorter than a day.</summary>
    public DateOnly? From(DateOnly day, int count)
    {
        var (days, months) = ((long)Days * count, (long)Months * count);
        if ((Days | Months) == 0 || Math.Abs(days) > 400_000 || Math.Abs(months) > 12_000)
        {
            return null;
        }

        var year = day.Year + (months / 12.0) + (days / 366.0);
        return year is > 2 and < 9998 ? day.AddMonths((int)months).AddDays((int)days) : null;
    }
}

/// <summary>The calendar span a unit names when it is pointed at ("last week"), or none.</summary>
internal enum DatePrecisionOrNone
{
    None,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
}
