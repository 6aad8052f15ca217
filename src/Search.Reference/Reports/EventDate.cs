using System.Text.Json.Serialization;

namespace Search.Reference;

/// <summary>When a text says that a thing happened.</summary>
/// <remarks>
/// Civil days at the place of the event, in the proleptic Gregorian calendar, with no time of day and no zone; the value stands for every
/// day from <see cref="First"/> to <see cref="Last"/>, both included. It is never mixed with the clock of publication (<c>Published</c>).
/// </remarks>
public sealed record EventDate
{
    /// <summary>Makes a date.</summary>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    [JsonConstructor]
    public EventDate(DateOnly first, DateOnly last, DatePrecision precision, DateBasis basis)
    {
        if (last < first)
        {
            throw new ArgumentException($"An event cannot end ({last:yyyy-MM-dd}) before it begins ({first:yyyy-MM-dd}).", nameof(last));
        }

        (First, Last, Precision, Basis) = (first, last, precision, basis);
    }

    /// <summary>Gets the earliest day the event can have happened.</summary>
    public DateOnly First { get; }

    /// <summary>Gets the latest day the event can have happened; never before <see cref="First"/>.</summary>
    public DateOnly Last { get; }

    /// <summary>Gets how precisely the text says it.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Gets how the text says it.</summary>
    public DateBasis Basis { get; }

    /// <summary>Says whether some day belongs to both dates: "2022" overlaps "2022-03-14".</summary>
    public bool Overlaps(DateOnly first, DateOnly last) => First <= last && first <= Last;
}

/// <summary>How precisely a text dates an event.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Seven days, Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months named by the season, as in the northern hemisphere.</summary>
    Season,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years, the first divisible by ten.</summary>
    Decade,

    /// <summary>Two stated ends.</summary>
    Range,
}

/// <summary>How a text dates an event.</summary>
public enum DateBasis
{
    /// <summary>The date is written out: "28 December 2024".</summary>
    Explicit,

    /// <summary>It is told from another date: "on Friday", "last May", "two days earlier".</summary>
    Relative,

    /// <summary>It is concluded: "28 December" with the year taken from the publication.</summary>
    Inferred,
}
