using Search.Ingest;

namespace Search.Cli;

/// <summary>The way articles take: to a server that was named or that holds the data directory, else straight into the corpus.</summary>
internal sealed class IngestWay : IDisposable
{
    /// <summary>The environment variable with the key of a server that was named.</summary>
    public const string KeyVariable = "DATELINE_KEY";

    private readonly IDisposable _owned;

    private IngestWay(Run run, StageClock? stages, IDisposable owned) => (RunAsync, Stages, _owned) = (run, stages, owned);

    /// <summary>A whole run.</summary>
    public delegate Task<IngestSummary> Run(
        Intake intake, RejectLog rejects, IProgress<IngestProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Gets what runs it.</summary>
    public Run RunAsync { get; }

    /// <summary>Gets how long each stage was at work; null where another process does the work.</summary>
    public StageClock? Stages { get; }

    public static IngestWay Choose(DataDirectory directory, string? named, IngestOptions options)
    {
        if ((named is null ? RunningServer.Find(directory) : Named(named)) is { } server)
        {
            return To(server, options);
        }

        var workspace = Workspace.OpenForWriting(directory, TimeProvider.System, Console.Error.WriteLine);
        return new(new IngestPipeline(workspace, options, TimeProvider.System).RunAsync, workspace.Stages, workspace);
    }

    public void Dispose() => _owned.Dispose();

    private static IngestWay To(RunningServer server, IngestOptions options)
    {
        Console.Error.WriteLine($"Sending to the server at {server.Address}");
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        return new(new RemoteIngest(server, client, options, TimeProvider.System).RunAsync, null, client);
    }

    private static RunningServer Named(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"'{address}' is not a server. Write its address: http://127.0.0.1:5080");
        }

        return Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key
            ? new(url, key)
            : throw new UsageException(
                $"A server takes articles from those who have its key. Set {KeyVariable}; the server printed it when it first started.");
    }
}
