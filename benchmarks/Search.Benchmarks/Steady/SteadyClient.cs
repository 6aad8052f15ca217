using System.Diagnostics;
using System.Threading.RateLimiting;
using Search.Indexing;

namespace Search.Benchmarks.Steady;

/// <summary>A client that asks for one page after the other, on a thread of its own.</summary>
internal sealed class SteadyClient
{
    private readonly Thread _thread;

    /// <param name="reader">Whom it asks.</param>
    /// <param name="next">What it asks for.</param>
    /// <param name="turns">Lets as many search at a time as the server does; waiting for a turn is part of the time.</param>
    /// <param name="end">When it stops.</param>
    public SteadyClient(CorpusReader reader, Func<SearchRequest> next, ConcurrencyLimiter turns, CancellationToken end)
    {
        _thread = new Thread(() => Run(reader, next, turns, end));
        _thread.Start();
    }

    /// <summary>How long each page took.</summary>
    public List<double> Milliseconds { get; } = [];

    /// <summary>What was answered instead of a page.</summary>
    public List<string> Faults { get; } = [];

    public void Join() => _thread.Join();

    private void Run(CorpusReader reader, Func<SearchRequest> next, ConcurrencyLimiter turns, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var request = next();
            var start = Stopwatch.GetTimestamp();
            using var turn = turns.AcquireAsync(1, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            try
            {
                if (reader.Search(request, CancellationToken.None) is not SearchPage)
                {
                    Faults.Add($"{request} has no page");
                }
            }
            catch (Exception fault)
            {
                Faults.Add($"{request}: {fault}"); // Printed at the end: one fault must not end the measurement.
            }

            Milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
