namespace Search.Indexing;

/// <summary>A way to tell when.</summary>
public enum Clock
{
    /// <summary>When a report was published, in UTC: <c>published</c>.</summary>
    Published,

    /// <summary>When its text says that things happened: <c>event</c>.</summary>
    Event,

    /// <summary>How many days lie from what it tells of to its publication: <c>lag</c>.</summary>
    Lag,
}

/// <summary>How sure it must be that a date lies within a span.</summary>
public enum TimeMatch
{
    /// <summary>It may: the date and the span have a day in common.</summary>
    Any,

    /// <summary>It does: the date lies wholly within the span. <c>certain</c>.</summary>
    Certain,

    /// <summary>It may, and no date of the report certainly does. <c>may</c>.</summary>
    May,
}
