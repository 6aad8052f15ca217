using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Search.Web.Tests.Problems;

public sealed class LogTests
{
    [Fact]
    public async Task What_somebody_searches_for_and_the_key_they_bear_stay_out_of_the_log()
    {
        await using var server = await RunningServer.StartAsync();
        using var log = new Recording();
        server.LogTo(log).Log(LogLevel.Information, default, "The recording works.", null, (text, _) => text);

        await server.PostAsync(News.Five);
        foreach (var address in new[] { "/v1/search?q=informant", "/search?q=informant", "/v1/search?q=(informant", "/v1/search?informant=1", "/informant", "/v1/reports/informant" })
        {
            using var answer = await server.GetAsync(address);
        }

        Assert.Contains(log.Lines, line => line.StartsWith("The recording works.", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("informant", StringComparison.Ordinal) || line.Contains(server.Key!, StringComparison.Ordinal));
    }

    private sealed class Recording : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => Lines.Enqueue("closed");
    }
}
