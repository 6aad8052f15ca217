namespace Search.Enrichment.Dates;

/// <summary>What a word says about time.</summary>
internal enum CalendarKind : byte
{
    None,

    /// <summary>A month by its number.</summary>
    Month,

    /// <summary>A weekday, from Monday.</summary>
    Weekday,

    /// <summary>Weekdays that recur: "Fridays".</summary>
    Weekdays,

    /// <summary>A day by its distance from today.</summary>
    Day,

    /// <summary>A part of the day: MO, AF, EV, NI.</summary>
    Part,

    /// <summary>A time of day by its name: "noon".</summary>
    Clock,

    /// <summary>The past, present or future as such: "recently", "now", "soon".</summary>
    Vaguely,

    /// <summary>"recent": with a unit, the past as such.</summary>
    Recent,

    Season,

    /// <summary>A decade of its century by its first year: "nineties".</summary>
    Decade,

    /// <summary>A unit of time.</summary>
    Unit,

    /// <summary>A word for "year" that stands behind one in Ukrainian and Russian.</summary>
    YearWord,

    Number,

    /// <summary>A count that is not said: "several".</summary>
    Vague,

    Ordinal,

    /// <summary>A word that points: "last", "this", "next".</summary>
    Which,

    /// <summary>"every".</summary>
    Each,

    /// <summary>A word for what recurs: "daily".</summary>
    Adverb,
}
