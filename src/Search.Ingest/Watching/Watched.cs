using Search.Articles;

namespace Search.Ingest;

/// <summary>Something that is looked at again and again.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Interval">How long after one look the next one is.</param>
internal abstract record Watched(string Name, TimeSpan Interval)
{
    /// <summary>Reads what is new since the last look.</summary>
    public abstract IAsyncEnumerable<Step> Look(Poll poll, CancellationToken cancellationToken);
}

/// <summary>What lies at a URL.</summary>
internal sealed record WatchedUrl(WebTarget Target, WebReading Web, TimeSpan Interval) : Watched(NameOf(Target), Interval)
{
    public override IAsyncEnumerable<Step> Look(Poll poll, CancellationToken cancellationToken) =>
        Web.Read(Target, poll, cancellationToken);

    private static string NameOf(WebTarget target) =>
        target.Outlet is { } outlet ? $"{outlet.Name}, {SafeUrl.Show(target.Url)}" : SafeUrl.Show(target.Url);
}

/// <summary>Files that are new or have changed.</summary>
internal sealed record WatchedFiles(string Shown, ChangedFiles Files, Func<ArticleSource, FileIntake> Intake, TimeSpan Interval)
    : Watched(Shown, Interval)
{
    public override IAsyncEnumerable<Step> Look(Poll poll, CancellationToken cancellationToken) => Intake(Files).Read(cancellationToken);
}
