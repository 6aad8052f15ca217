using Search.Indexing;
using Search.Ingest;

namespace Search.Web;

/// <summary>
/// Follows the outlets of a list for as long as the server runs, and writes what they publish through the server's own writer.
/// </summary>
/// <param name="sources">The outlets.</param>
/// <param name="options">Whether they may lie at private addresses.</param>
/// <param name="directory">Where what is remembered of their answers lies.</param>
/// <param name="corpus">Where their articles go.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told of each look.</param>
internal sealed partial class SourcePolling(
    SourceList sources,
    ServerOptions options,
    DataDirectory directory,
    Corpus corpus,
    TimeProvider time,
    ILogger<SourcePolling> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await FollowAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CorpusException)
        {
            Ended(fault.Message);
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        var plan = new IntakePlan { Sources = sources.Sources, Reading = new() { Clock = time } };
        var fetching = new FetchOptions { AllowPrivateAddresses = options.AllowPrivateAddresses, Contact = sources.Contact };
        using var web = new WebAccess(fetching, directory.MemoryOf(null), directory.Fetching, time);
        using var rejects = new RejectLog(directory.Rejects, time);
        var ingest = new BatchIngest(articles => Task.Run(() => corpus.Take(articles, "poll")), new IngestOptions(), time);
        await ingest.RunAsync(plan.Watched(web.Reading(plan), Tell, time), rejects, null, stoppingToken);
    }

    private void Tell(WatchRound round)
    {
        if (!round.IsOfFiles || round.Found.Read > 0)
        {
            Looked(round.Name, round.Found.Added, round.Found.Changed, round.Found.Unchanged, round.Found.Rejected, round.Next);
        }
    }

    [LoggerMessage(
        LogLevel.Information, "{Name}: {Added} added, {Changed} changed, {Unchanged} as they were, {Rejected} rejected; next in {Next}")]
    private partial void Looked(string name, long added, long changed, long unchanged, long rejected, TimeSpan next);

    [LoggerMessage(LogLevel.Error, "The outlets are followed no more: {Message} Mend that, and start the server again.")]
    private partial void Ended(string message);
}
