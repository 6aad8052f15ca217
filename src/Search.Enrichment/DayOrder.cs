namespace Search.Enrichment;

/// <summary>In which order an outlet writes a date in numbers, such as 03/04/2022.</summary>
public enum DayOrder
{
    /// <summary>Not known: only dates that can be read in one way are read.</summary>
    Unknown,

    /// <summary>The day first: 3 April.</summary>
    DayFirst,

    /// <summary>The month first: 4 March.</summary>
    MonthFirst,
}
