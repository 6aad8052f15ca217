using System.Globalization;
using Search.Indexing;

namespace Search.Web;

/// <summary>A histogram on the wire.</summary>
/// <param name="Sequence">The sequence of the corpus that was searched; every link below is as of it.</param>
/// <param name="Total">How many reports match.</param>
/// <param name="Clock"><c>published</c>, <c>event</c> or <c>lag</c>.</param>
/// <param name="Interval">How wide the buckets are, as it can be asked for; null for lags in their own steps.</param>
/// <param name="Missing">How many reports have no date, or lag, on this clock.</param>
/// <param name="MissingHref">The search that finds those; null where there are none.</param>
/// <param name="Before">How many reports have a date before the first bucket.</param>
/// <param name="After">How many reports have a date after the last bucket.</param>
/// <param name="Buckets">The buckets without a gap, from the first to the last that counts anything.</param>
internal sealed record HistogramBody(
    long Sequence,
    int Total,
    string Clock,
    string? Interval,
    int Missing,
    string? MissingHref,
    int Before,
    int After,
    IReadOnlyList<BucketBody> Buckets)
{
    public static HistogramBody Of(SearchRequest request, HistogramAnswer answer)
    {
        var histogram = answer.Histograms[0];
        var then = request with { AsOf = AsOf.Of(answer.Sequence), Cursor = null };
        return new(
            answer.Sequence,
            answer.Total,
            WordOf(histogram.Clock),
            histogram.Interval?.ToString(),
            histogram.Missing,
            histogram.Missing > 0 ? Address.Json(WithoutDate(then, histogram.Clock)) : null,
            histogram.Before,
            histogram.After,
            [.. histogram.Buckets.Select(bucket => BucketBody.Of(then, histogram.Clock, bucket))]);
    }

    public static SearchRequest WithoutDate(SearchRequest request, Clock clock) => clock switch
    {
        Indexing.Clock.Published => request.NarrowedToMissing(Facet.Published),
        Indexing.Clock.Event => request.NarrowedToMissing(Facet.Event),
        _ => request.NarrowedTo(new TimeChoice { Clock = clock, IsMissing = true }),
    };

    private static string WordOf(Clock clock) => clock switch
    {
        Indexing.Clock.Published => "published",
        Indexing.Clock.Event => "event",
        _ => "lag",
    };
}

/// <summary>One bucket of a histogram on the wire.</summary>
/// <param name="Label">What it is called: <c>2024-12-28</c>, <c>2024-W52</c>, <c>2024-12</c>, <c>2024-Q4</c>, <c>2-3</c>.</param>
/// <param name="Start">The first day, or the least lag in days.</param>
/// <param name="End">The last day, or the largest lag, included; null is no limit.</param>
/// <param name="Count">How many reports have a date that lies wholly within it.</param>
/// <param name="May">How many further reports have a date that may lie within it.</param>
/// <param name="Href">The search that finds exactly those of <paramref name="Count"/>.</param>
/// <param name="MayHref">The search that finds exactly those of <paramref name="May"/>; null where there are none.</param>
internal sealed record BucketBody(string Label, string Start, string? End, int Count, int May, string Href, string? MayHref)
{
    public static BucketBody Of(SearchRequest request, Clock clock, HistogramBucket bucket) => new(
        bucket.Label,
        Write(clock, bucket.First),
        bucket.Last is { } last ? Write(clock, last) : null,
        bucket.Count,
        bucket.May,
        Address.Json(request.NarrowedTo(bucket.Choice(clock, TimeMatch.Certain))),
        bucket.May > 0 ? Address.Json(request.NarrowedTo(bucket.Choice(clock, TimeMatch.May))) : null);

    private static string Write(Clock clock, int end) => clock == Clock.Lag
        ? end.ToString(CultureInfo.InvariantCulture)
        : DateOnly.FromDayNumber(end).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
