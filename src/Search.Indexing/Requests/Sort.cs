namespace Search.Indexing;

/// <summary>In what order hits come. Ties go by report id; reports without the date come last either way.</summary>
public enum Sort
{
    /// <summary>Best match first: <c>relevance</c>.</summary>
    Relevance,

    /// <summary>Last published first: <c>-published</c>.</summary>
    NewestPublished,

    /// <summary>First published first: <c>published</c>.</summary>
    OldestPublished,

    /// <summary>Latest event first, by the earliest first day among the dates that satisfy the event filter: <c>-event</c>.</summary>
    LatestEvent,

    /// <summary>Earliest event first: <c>event</c>.</summary>
    EarliestEvent,
}

/// <summary>Which of the two clocks a span of dates is about.</summary>
public enum DateField
{
    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When the text says that things happened: any date of the report that overlaps the span.</summary>
    Event,
}
