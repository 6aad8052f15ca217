using System.Globalization;

namespace Search.Articles;

/// <summary>When a source says it published something, as precisely as it said so, and where it said so.</summary>
/// <remarks>
/// This is the clock of printing, never the clock of events (<c>EventDate</c>) and never the time of the crawl. A whole day stands for all
/// its instants in UTC, and sorts as its first. What has no date has no <see cref="Published"/>: the absence is counted as missing.
/// </remarks>
/// <param name="At">The instant, or the first instant of the stated day, month or year, with the offset that the source gave.</param>
/// <param name="Precision">How precisely it was said.</param>
/// <param name="Basis">Where it was said.</param>
/// <param name="Raw">The text that was read, kept as it stood.</param>
/// <param name="InFuture">Whether it lay in the future when the article came in: kept, and marked.</param>
public sealed record Published(DateTimeOffset At, PublishedPrecision Precision, PublishedBasis Basis, string Raw, bool InFuture = false)
{
    /// <summary>Gets the ISO 8601 text: <c>2024</c>, <c>2024-12</c>, <c>2024-12-28</c>, or the instant as RFC 3339 in UTC.</summary>
    public string Value => Precision switch
    {
        PublishedPrecision.Year => At.ToString("yyyy", CultureInfo.InvariantCulture),
        PublishedPrecision.Month => At.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PublishedPrecision.Day => At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    /// <summary>Gets the civil day the source itself would print: the day at the offset it gave.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}

/// <summary>How precisely a time of publication was stated.</summary>
public enum PublishedPrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant.</summary>
    Instant,
}

/// <summary>Where a time of publication was read, most trustworthy first.</summary>
public enum PublishedBasis
{
    /// <summary>The record's own field.</summary>
    Record,

    /// <summary>Structured data of the page (JSON-LD).</summary>
    JsonLd,

    /// <summary>A meta element of the page.</summary>
    Meta,

    /// <summary>A time element of the page.</summary>
    TimeElement,

    /// <summary>The URL's path.</summary>
    Url,

    /// <summary>The text itself.</summary>
    Text,

    /// <summary>The article's time, taken over by an entry that has none of its own.</summary>
    Article,
}
