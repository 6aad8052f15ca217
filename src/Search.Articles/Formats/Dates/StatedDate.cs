namespace Search.Articles;

/// <summary>What a text says of a date, before it is known where it stands.</summary>
/// <param name="At">The instant, or the first instant of the day, month or year in UTC.</param>
/// <param name="Precision">How precisely it is said.</param>
internal readonly record struct StatedDate(DateTimeOffset At, PublishedPrecision Precision)
{
    /// <summary>Makes a date without a time of day.</summary>
    public static StatedDate Of(DateTime first, PublishedPrecision precision) => new(new DateTimeOffset(first, TimeSpan.Zero), precision);

    /// <summary>
    /// Makes an instant, or the day alone where no offset is known; 24:00 and a second of 60 go on into the next day or minute.
    /// </summary>
    public static StatedDate Of(DateTime day, TimeSpan? time, TimeSpan? offset) =>
        time is { } stated && offset is { } known && day.Year < DateTime.MaxValue.Year
            ? new(new DateTimeOffset(day + stated, known), PublishedPrecision.Instant)
            : Of(day, PublishedPrecision.Day);
}
