using Search.Reference;

namespace Search.Indexing.Tests.Histograms;

public sealed class HistogramTests
{
    private const int Requests = 60;

    private static readonly string[] Intervals = ["day", "week", "month", "quarter", "year", "3d", "7d", "10d", "5m", "2y", "1q"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Buckets_equal_those_of_plain_loops_at_every_sequence(int seed)
    {
        using var corpus = new Chronicle(seed);
        for (var i = 0; i < Requests; i++)
        {
            var (request, clock) = (corpus.Request(), corpus.One([Clock.Published, Clock.Event]));
            var interval = HistogramInterval.Parse(corpus.One(Intervals));
            var reports = corpus.Hits(request);

            var (answer, histogram) = Make(corpus, request, new HistogramAsk(clock, interval));

            Assert.Equal(reports.Count, answer.Total);
            Assert.Equal(request.AsOf?.Sequence ?? corpus.Given.Reader.Sequence, answer.Sequence);
            Assert.Equal(reports.Count(report => !Oracle.Dates(report, clock).Any()), histogram.Missing);
            foreach (var bucket in histogram.Buckets)
            {
                var (count, may) = Expected(reports, clock, bucket);
                Assert.Equal((count, may), (bucket.Count, bucket.May));
            }

            CheckEnds(request, reports, histogram);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_number_opens_exactly_its_reports(int seed)
    {
        using var corpus = new Chronicle(seed);
        for (var i = 0; i < 12; i++)
        {
            var (request, clock) = (corpus.Request(), corpus.One([Clock.Published, Clock.Event, Clock.Lag]));
            var interval = HistogramInterval.Parse(corpus.One(clock == Clock.Lag ? ["day", "week", "30d"] : Intervals[1..]));
            var (_, histogram) = Make(corpus, request, new HistogramAsk(clock, interval));

            foreach (var bucket in histogram.Buckets)
            {
                Assert.Equal(bucket.Count, Total(corpus, request, bucket.Choice(clock, TimeMatch.Certain)));
                Assert.Equal(bucket.May, clock == Clock.Lag ? 0 : Total(corpus, request, bucket.Choice(clock, TimeMatch.May)));
                Assert.Equal(bucket.Count + bucket.May, Total(corpus, request, bucket.Choice(clock, TimeMatch.Any)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Certain_counts_are_those_of_the_date_facets_and_all_are_those_of_spans(int seed)
    {
        using var corpus = new Chronicle(seed);
        for (var i = 0; i < 12; i++)
        {
            var (clock, interval) = (corpus.One([Clock.Published, Clock.Event]), corpus.One(["day", "month", "year"]));
            var facet = clock == Clock.Event ? Facet.Event : Facet.Published;
            var request = corpus.Request();
            request = request with
            {
                From = null,
                To = null,
                Facets = [new FacetAsk(facet, 1000)],
                Choices = [.. request.Choices.Where(choice => choice.Facet != facet)],
                DateField = clock == Clock.Event ? DateField.Event : DateField.Published,
            };
            var counts = Assert.IsType<SearchPage>(corpus.Given.Reader.Search(request, TestContext.Current.CancellationToken)).Facets[facet.Name];
            var (_, histogram) = Make(corpus, request, new HistogramAsk(clock, HistogramInterval.Parse(interval)));

            Assert.Equal(counts.Missing, histogram.Missing);
            foreach (var bucket in histogram.Buckets)
            {
                var spanned = request with { From = Bound(bucket.First), To = Bound(bucket.Last!.Value) };
                Assert.Equal(counts.Values.FirstOrDefault(value => value.Id == bucket.Label)?.Count ?? 0, bucket.Count);
                Assert.Equal(bucket.Count + bucket.May, Assert.IsType<SearchPage>(corpus.Given.Reader.Search(spanned, TestContext.Current.CancellationToken)).Total);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lags_equal_those_of_plain_loops(int seed)
    {
        using var corpus = new Chronicle(seed);
        for (var i = 0; i < Requests; i++)
        {
            var request = corpus.Request();
            var lags = corpus.Hits(request).Select(Oracle.Lag).ToList();

            foreach (var interval in (string?[])[null, "day", "5d", "week"])
            {
                var (_, histogram) = Make(corpus, request, new HistogramAsk(Clock.Lag, interval is null ? null : HistogramInterval.Parse(interval)));
                Assert.Equal(lags.Count(lag => lag is null), histogram.Missing);
                Assert.Equal(lags.Count(lag => lag is not null), histogram.Buckets.Sum(bucket => bucket.Count));
                Assert.All(histogram.Buckets, bucket =>
                    Assert.Equal(lags.Count(lag => bucket.First <= lag && lag <= (bucket.Last ?? int.MaxValue)), bucket.Count));
            }
        }
    }

    [Fact]
    public void A_lag_is_counted_from_the_latest_single_day_that_is_not_after_the_publication()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("same-day", "one", published: "2024-12-28", events: ["2024-12-28", "2024-12-01"]),
            TestArticle.Of("later-day", "two", published: "2024-12-28", events: ["2024-12-25", "2025-01-03"]),
            TestArticle.Of("month", "three", published: "2024-12-28", events: ["2024-12-01/2024-12-31"]),
            TestArticle.Of("undated", "four", events: ["2024-12-25"]));

        Assert.Equal(["one"], given.Search("when=lag:0").Hits.Select(hit => hit.Heading));
        Assert.Equal(["two"], given.Search("when=lag:1..3").Hits.Select(hit => hit.Heading));
        Assert.Equal(["four", "three"], given.Search("when=lag:missing").Hits.Select(hit => hit.Heading).Order());
    }

    [Fact]
    public void Too_many_buckets_are_refused_with_the_smallest_interval_that_fits()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "one", events: ["1900-01-01", "2024-12-28"]));
        var request = new SearchRequest();

        foreach (var unit in (string[])["day", "week", "3d"])
        {
            var refused = Assert.IsType<SearchRefused>(given.Reader.Histograms(request, [new HistogramAsk(Clock.Event, HistogramInterval.Parse(unit))], TestContext.Current.CancellationToken));
            var problem = Assert.Single(refused.Problems);
            var fits = HistogramInterval.Parse(problem.Message.Split(" fits is ")[1].Split(';')[0]);
            Assert.Equal("interval", problem.Parameter);
            Assert.InRange(Buckets(given, request, fits), 900, HistogramAsk.LargestCount);
            Assert.IsType<SearchRefused>(given.Reader.Histograms(request, [new HistogramAsk(Clock.Event, HistogramInterval.OfDays(fits.Days - 1))], TestContext.Current.CancellationToken));
        }

        Assert.InRange(Buckets(given, request, null), 2, HistogramAsk.AutoBuckets);
    }

    [Fact]
    public void The_core_leaves_out_distant_years_and_says_how_many_reports_reach_there()
    {
        using var given = new Given();
        given.Commit(Enumerable.Range(1, 120).Select(number => TestArticle.Of(
            $"{number}", "one", events: number == 7 ? ["1945-05-09", "2024-05-01"] : [$"2024-{1 + (number % 12):00}-14"])));

        var answer = Assert.IsType<HistogramAnswer>(given.Reader.Histograms(new(), [new(Clock.Event, IsCore: true), new(Clock.Event)], TestContext.Current.CancellationToken));

        Assert.Equal((1, 0, "week"), (answer.Histograms[0].Before, answer.Histograms[0].After, $"{answer.Histograms[0].Interval}"));
        Assert.Equal((0, 0), (answer.Histograms[1].Before, answer.Histograms[1].After));
        Assert.Equal(1945, DateOnly.FromDayNumber(answer.Histograms[1].Buckets[0].First).Year / 10 * 10 + 5);
    }

    [Theory]
    [InlineData("day", "day")]
    [InlineData("1d", "day")]
    [InlineData("7d", "week")]
    [InlineData("2w", "2w")]
    [InlineData("10d", "10d")]
    [InlineData("3m", "quarter")]
    [InlineData("12m", "year")]
    [InlineData("10y", "10y")]
    [InlineData("6m", "2q")]
    public void An_interval_has_one_canonical_text(string text, string canonical)
    {
        Assert.Equal(canonical, HistogramInterval.Parse(text).ToString());
        Assert.Equal(HistogramInterval.Parse(text), HistogramInterval.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0d")]
    [InlineData("d")]
    [InlineData("-1d")]
    [InlineData("10001d")]
    [InlineData("fortnight")]
    [InlineData("7 d")]
    public void What_is_no_interval_is_refused(string text) => Assert.False(HistogramInterval.TryParse(text, null, out _));

    [Fact]
    public void Buckets_lie_side_by_side_over_all_days_there_are()
    {
        foreach (var text in (string[])["day", "week", "10000d", "month", "quarter", "5m", "year", "7y", "10y", "10000y"])
        {
            var interval = HistogramInterval.Parse(text);
            foreach (var day in (int[])[0, 1, 400, DateOnly.MaxValue.DayNumber / 2, DateOnly.MaxValue.DayNumber - 400, DateOnly.MaxValue.DayNumber])
            {
                var index = interval.IndexOf(day);
                Assert.InRange(day, interval.FirstOf(index), interval.LastOf(index));
                Assert.True(interval.LastOf(index) == DateOnly.MaxValue.DayNumber || interval.FirstOf(index + 1) == interval.LastOf(index) + 1);
            }
        }

        Assert.Equal("2024-W52", HistogramInterval.OfDays(7).LabelOf(HistogramInterval.OfDays(7).IndexOf(new DateOnly(2024, 12, 28).DayNumber)));
        Assert.Equal("2025-W01", HistogramInterval.OfDays(7).LabelOf(HistogramInterval.OfDays(7).IndexOf(new DateOnly(2024, 12, 30).DayNumber)));
    }

    private static (HistogramAnswer Answer, Histogram Histogram) Make(Chronicle corpus, SearchRequest request, HistogramAsk ask)
    {
        var answer = Assert.IsType<HistogramAnswer>(corpus.Given.Reader.Histograms(request, [ask], TestContext.Current.CancellationToken));
        return (answer, Assert.Single(answer.Histograms));
    }

    private static int Total(Chronicle corpus, SearchRequest request, TimeChoice choice) =>
        Assert.IsType<SearchPage>(corpus.Given.Reader.Search(request with { Times = [.. request.Times, choice], Facets = [] }, TestContext.Current.CancellationToken)).Total;

    private static int Buckets(Given given, SearchRequest request, HistogramInterval? interval) =>
        Assert.IsType<HistogramAnswer>(given.Reader.Histograms(request, [new HistogramAsk(Clock.Event, interval)], TestContext.Current.CancellationToken)).Histograms[0].Buckets.Count;

    private static DateBound Bound(int day) => DateBound.Of(DateOnly.FromDayNumber(day));

    private static (int Count, int May) Expected(IReadOnlyList<Report> reports, Clock clock, HistogramBucket bucket)
    {
        var (first, last) = (DateOnly.FromDayNumber(bucket.First), DateOnly.FromDayNumber(bucket.Last!.Value));
        var (count, may) = (0, 0);
        foreach (var report in reports)
        {
            var dates = Oracle.Dates(report, clock).ToList();
            var isCertain = dates.Exists(date => first <= date.First && date.Last <= last);
            count += isCertain ? 1 : 0;
            may += !isCertain && dates.Exists(date => date.First <= last && first <= date.Last) ? 1 : 0;
        }

        return (count, may);
    }

    /// <summary>The buckets have no gap, begin and end with one that counts, and what lies outside is counted.</summary>
    private static void CheckEnds(SearchRequest request, IReadOnlyList<Report> reports, Histogram histogram)
    {
        var buckets = histogram.Buckets;
        var dates = reports.Select(report => Oracle.Dates(report, histogram.Clock).ToList()).ToList();
        Assert.Equal(dates.Exists(each => each.Count > 0), buckets.Count > 0);
        if (buckets.Count == 0)
        {
            return;
        }

        Assert.True(buckets[0].Count + buckets[0].May > 0 && buckets[^1].Count + buckets[^1].May > 0);
        Assert.All(buckets.Zip(buckets.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
        Assert.Equal(dates.Count(each => each.Exists(date => date.First.DayNumber < buckets[0].First)), histogram.Before);
        Assert.Equal(dates.Count(each => each.Exists(date => date.Last.DayNumber > buckets[^1].Last)), histogram.After);
        var isFree = request.From is null && request.To is null && request.Times.All(choice => choice.Clock != histogram.Clock);
        Assert.True(!isFree || (histogram.Before == 0 && histogram.After == 0));
    }
}
