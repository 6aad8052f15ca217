using System.Globalization;
using Search.Indexing;

namespace Search.Web;

/// <summary>What a chart of the results page shows, and where its bars lead.</summary>
internal static class Chart
{
    /// <summary>How high the bars are, in pixels.</summary>
    public const int Height = 72;

    /// <summary>Counts the hits of a page on both clocks, as of the page's own sequence.</summary>
    public static IReadOnlyList<Histogram> Of(SearchRequest request, SearchPage page, Corpus corpus, CancellationToken cancel)
    {
        var then = request with { AsOf = AsOf.Of(page.Sequence), Cursor = null };
        var asks = new[] { Clock.Published, Clock.Event }
            .Select(clock => new HistogramAsk(clock, IsCore: !IsBounded(request, clock)))
            .ToList();
        return corpus.Reader.Histograms(then, asks, cancel) is HistogramAnswer answer ? answer.Histograms : [];
    }

    /// <summary>
    /// Gets the search that a bar opens: the request's span becomes the bar's where that narrows it, as a person would write it; else the
    /// bar's days are asked for beside it.
    /// </summary>
    public static SearchRequest Narrowed(SearchRequest request, Clock clock, HistogramBucket bucket)
    {
        var field = clock == Clock.Event ? DateField.Event : DateField.Published;
        var (from, to) = (Bound(bucket.First), Bound(bucket.Last!.Value));
        var isFree = request.From is null && request.To is null;
        var isWithin = request.DateField == field && (request.From is null || request.From.Value.First <= from.First)
            && (request.To is null || to.Last <= request.To.Value.Last);
        return isFree || isWithin
            ? request with { From = from, To = to, DateField = field, Cursor = null }
            : request.NarrowedTo(bucket.Choice(clock, TimeMatch.Any));
    }

    /// <summary>Gets a share of the whole width, as SVG writes it.</summary>
    public static string Share(double part, int whole) => (part * 100 / whole).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>Gets a height in pixels.</summary>
    public static string Pixels(double pixels) => pixels.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool IsBounded(SearchRequest request, Clock clock) => request.Times.Any(choice => choice.Clock == clock)
        || ((request.From is not null || request.To is not null) && (request.DateField == DateField.Event) == (clock == Clock.Event));

    private static DateBound Bound(int day) => DateBound.Of(DateOnly.FromDayNumber(day));
}
