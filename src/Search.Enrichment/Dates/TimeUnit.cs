using System.Globalization;

namespace Search.Enrichment.Dates;

/// <summary>A unit of time, as the calendar table's letters name it.</summary>
internal readonly record struct TimeUnit(string Iso, DateShift Shift, UnitSpan Span)
{
    /// <summary>
    /// Gets the unit of a letter: S, M, H seconds to hours; D, W, F (fortnight), E (weekend), O (month), Q, Y, T (decade), C (century).
    /// </summary>
    public static TimeUnit Of(string letter) => letter switch
    {
        "S" => new("T{0}S", DateShift.None, UnitSpan.None),
        "M" => new("T{0}M", DateShift.None, UnitSpan.None),
        "H" => new("T{0}H", DateShift.None, UnitSpan.None),
        "D" => new("{0}D", new(1, 0), UnitSpan.Day),
        "W" => new("{0}W", new(7, 0), UnitSpan.Week),
        "F" => new("{0}W", new(14, 0), UnitSpan.Week),
        "E" => new("{0}WE", new(7, 0), UnitSpan.Weekend),
        "O" => new("{0}M", new(0, 1), UnitSpan.Month),
        "Q" => new("{0}Q", new(0, 3), UnitSpan.Quarter),
        "Y" => new("{0}Y", new(0, 12), UnitSpan.Year),
        "T" => new("{0}DE", new(0, 120), UnitSpan.Decade),
        _ => new("{0}CE", new(0, 1200), UnitSpan.None),
    };

    /// <summary>Writes so many of them as an ISO 8601 duration: P3D; PXD where the count is vague, said as 0.</summary>
    public string Length(TimeCount count) => "P" + string.Format(CultureInfo.InvariantCulture, Iso, count.Text);
}

/// <summary>A count of units: whole, with a half, or vague.</summary>
/// <param name="Whole">The whole units; 0 where the count is vague or less than one.</param>
/// <param name="Text">As ISO 8601 durations write it: 3, 2.5, X.</param>
internal readonly record struct TimeCount(int Whole, string Text)
{
    public static TimeCount Vague => new(0, "X");

    public static TimeCount Of(int whole) => new(whole, whole == 0 ? "X" : whole.ToString(CultureInfo.InvariantCulture));
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

/// <summary>The span of the calendar that a unit names when it is pointed at ("last week"), or none.</summary>
internal enum UnitSpan : byte
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
