using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Search.Web.Tests.Limits;

public sealed class SearchLimitTests
{
    private static readonly string[] Searches =
    [
        "/v1/search?q=drones", "/search?q=drones", "/v1/histogram?q=drones", "/v1/evidence?facet=place&value=UA&q=drones", "/evidence?facet=place&value=UA&q=drones",
        "/v1/facets/place?q=drones", "/cooccurrence?q=drones",
    ];

    [Fact]
    public async Task A_search_that_takes_longer_than_it_may_is_stopped_and_says_what_would_be_cheaper()
    {
        await using var server = await RunningServer.StartAsync("--port", "0", "--search-seconds", "2.5");
        await server.PostAsync(News.Five);
        server.Time.AutoAdvanceAmount = TimeSpan.FromSeconds(2);

        foreach (var address in Searches)
        {
            using var answer = await server.GetAsync(address);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        var problem = await server.GetJsonAsync(Searches[0]);
        Assert.Equal("/problems/search-time", problem.GetProperty("type").GetString());
        Assert.Equal(2.5, problem.GetProperty("limit").GetDouble());
        Assert.Contains("facet=none", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        server.Time.AutoAdvanceAmount = TimeSpan.Zero;
        using var after = await server.GetAsync(Searches[0]);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        var figures = (await server.GetJsonAsync("/v1/status")).GetProperty("searches");
        Assert.Equal((Searches.Length + 1, 1), (figures.GetProperty("too_long").GetInt32(), figures.GetProperty("done").GetInt32()));
    }

    [Fact]
    public async Task A_slow_search_is_counted_and_logged_by_its_route_without_what_was_asked()
    {
        await using var server = await RunningServer.StartAsync("--port", "0", "--slow-seconds", "0.5");
        using var log = new RecordedLog();
        server.LogTo(log);
        using var listener = new MeterListener();
        var measured = new List<(string Instrument, string? Route)>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Dateline.Search")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            lock (measured)
            {
                measured.Add((instrument.Name, tags.ToArray().FirstOrDefault(tag => tag.Key == "route").Value as string));
            }
        });
        listener.Start();
        await server.PostAsync(News.Five);
        server.Time.AutoAdvanceAmount = TimeSpan.FromSeconds(.6);

        await server.GetStringAsync("/v1/search?q=informant");
        server.Time.AutoAdvanceAmount = TimeSpan.Zero;
        await server.GetStringAsync("/v1/search?q=drones");

        var line = Assert.Single(log.Lines, line => line.Level == LogLevel.Warning);
        Assert.Contains("/v1/search", line.Text, StringComparison.Ordinal);
        Assert.Contains("sequence 1", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Level > LogLevel.Debug && line.Text.Contains("informant", StringComparison.Ordinal));
        Assert.Equal(1, (await server.GetJsonAsync("/v1/status")).GetProperty("searches").GetProperty("slow").GetInt32());
        lock (measured)
        {
            Assert.Contains(("dateline.search.slow", "/v1/search"), measured);
            Assert.Contains(("dateline.search.count", "/v1/search"), measured);
        }
    }

    [Fact]
    public async Task A_search_without_a_turn_or_room_to_wait_is_turned_away_and_told_when_to_ask_again()
    {
        await using var server = await RunningServer.StartAsync("--port", "0", "--searches", "1", "--waiting", "1");
        await server.PostAsync(News.Five);
        using var held = new HeldTurn(server.Gate);

        var waiting = server.GetAsync("/v1/search?q=drones");
        await held.UntilWaiting(1);
        using var turnedAway = await server.GetAsync("/v1/search?q=drones");
        using var page = await server.GetAsync("/search?q=drones");
        held.Release();
        using var served = await waiting;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, turnedAway.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), turnedAway.Headers.RetryAfter?.Delta);
        Assert.Equal("/problems/busy", (await RunningServer.JsonAsync(turnedAway)).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal(2, (await server.GetJsonAsync("/v1/status")).GetProperty("searches").GetProperty("turned_away").GetInt32());
    }

    [Fact]
    public async Task A_search_whose_asker_goes_away_stops()
    {
        await using var server = await RunningServer.StartAsync("--port", "0", "--searches", "1");
        await server.PostAsync(News.Five);
        using var held = new HeldTurn(server.Gate);
        using var gone = new CancellationTokenSource();

        var asking = server.Client.GetAsync("/v1/search?q=drones", gone.Token);
        await held.UntilWaiting(1);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await held.UntilWaiting(0);
        held.Release();

        using var next = await server.GetAsync("/v1/search?q=drones");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("--search-seconds", "0")]
    [InlineData("--search-seconds", "soon")]
    [InlineData("--searches", "0")]
    [InlineData("--waiting", "-1")]
    [InlineData("--slow-seconds", "1,5")]
    public void A_limit_that_cannot_be_used_stops_the_start(string name, string value)
    {
        var fault = Assert.Throws<StartException>(() => ServerOptions.Read([name, value], _ => null));

        Assert.Contains($"{name} {value}", fault.Message, StringComparison.Ordinal);
    }
}
