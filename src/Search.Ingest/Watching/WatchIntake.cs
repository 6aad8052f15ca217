using System.Runtime.CompilerServices;

namespace Search.Ingest;

/// <summary>Looks at several things again and again, each at its own interval, until it is stopped.</summary>
/// <remarks>
/// Intervals vary by a tenth, so that looks do not fall together. After a look whose fetches failed the next one comes later, twice as
/// late each time up to eight times, and never before the instant that a server asks for.
/// </remarks>
public sealed class WatchIntake : Intake
{
    private const int MostBackOff = 8;

    private readonly IReadOnlyList<Watched> _watched;
    private readonly Action<WatchRound> _tell;
    private readonly TimeProvider _time;

    internal WatchIntake(IReadOnlyList<Watched> watched, Action<WatchRound> tell, TimeProvider time) =>
        (_watched, _tell, _time) = (watched, tell, time);

    internal override IAsyncEnumerable<Step> Read(CancellationToken cancellationToken) =>
        _watched.Select((watched, number) => Watch(watched, new Random(number), cancellationToken))
            .Merge(Math.Max(1, _watched.Count), cancellationToken);

    private async IAsyncEnumerable<Step> Watch(Watched watched, Random random, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var backOff = 1; ;)
        {
            var (poll, found, began) = (new Poll(), new IngestSummary(), _time.GetTimestamp());
            await foreach (var step in watched.Look(poll, cancellationToken).ConfigureAwait(false))
            {
                yield return step with { Tally = found };
            }

            backOff = poll.PassingFaults == 0 ? 1 : Math.Min(2 * backOff, MostBackOff);
            var next = Next(watched.Interval * backOff, poll.NotBefore, random);
            var isOfFiles = watched is WatchedFiles;
            var faults = poll.PassingFaults;
            yield return Step.Of(new Mark(
                () => Tell(found, began, new(_time.GetUtcNow(), watched.Name, found, next, faults, isOfFiles)), IsUrgent: true));
            await Task.Delay(next, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Tell(IngestSummary found, long began, WatchRound round)
    {
        found.Duration = _time.GetElapsedTime(began);
        _tell(round);
    }

    private TimeSpan Next(TimeSpan interval, DateTimeOffset? notBefore, Random random)
    {
        var varied = interval * (0.9 + (0.2 * random.NextDouble()));
        return notBefore - _time.GetUtcNow() is { } asked && asked > varied ? asked : varied;
    }
}
