using Search.Articles;

namespace Search.Ingest;

/// <summary>Everything that is to be taken in: paths, URLs, lists of sources, standard input; once, or watched.</summary>
public sealed record IntakePlan
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>How often folders are looked at by default: every 5 seconds.</summary>
    private static readonly TimeSpan FolderInterval = TimeSpan.FromSeconds(5);

    /// <summary>Gets the files, folders and patterns.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Gets the URLs that were named one by one.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [];

    /// <summary>Gets the outlets.</summary>
    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];

    /// <summary>Gets what opens standard input, or null where it is not to be read.</summary>
    public Func<Stream>? Input { get; init; }

    /// <summary>Gets the format to read everything as, or null to tell it from the content.</summary>
    public ArticleFormat? Format { get; init; }

    /// <summary>Gets what reading takes for granted.</summary>
    public FormatOptions Reading { get; init; } = new();

    /// <summary>
    /// Gets how often what was named one by one is looked at when it is watched; null for 15 minutes for URLs and 5 seconds for files.
    /// </summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Gets whether anything is to be fetched.</summary>
    public bool NeedsWeb => Urls.Count > 0 || Sources.Any(source => source.Urls.Count > 0);

    /// <summary>Makes what takes everything in once: files in their order, then standard input, then what is fetched.</summary>
    /// <param name="web">What fetches; needed where <see cref="NeedsWeb"/>.</param>
    public Intake Once(WebReading? web) => new IntakeSequence(
    [
        .. Paths.Count > 0 ? new[] { Files(new PathSource(Paths), null) } : [],
        .. Sources.Where(source => source.Paths.Count > 0).Select(source => Files(new PathSource(source.Paths), source)),
        .. Input is { } input ? new[] { Files(new StreamSource("standard input", input), null) } : [],
        .. NeedsWeb ? new[] { new WebIntake([.. Targets()], web!) } : Array.Empty<Intake>(),
    ]);

    /// <summary>Makes what looks at everything again and again.</summary>
    /// <param name="web">What fetches; needed where <see cref="NeedsWeb"/>.</param>
    /// <param name="tell">Told after each look.</param>
    /// <param name="time">The clock.</param>
    public Intake Watched(WebReading? web, Action<WatchRound> tell, TimeProvider time) => new WatchIntake(
    [
        .. Paths.Select(path => Watched(path, [path], null)),
        .. Sources.Where(source => source.Paths.Count > 0).Select(source => Watched($"{source.Name}, files", source.Paths, source)),
        .. Targets().Select(target => new WatchedUrl(target, web!, target.Outlet?.Poll ?? Interval ?? new SourceEntry { Name = "" }.Poll)),
    ], tell, time);

    private WatchedFiles Watched(string name, IReadOnlyList<string> paths, SourceEntry? source) =>
        new(name, new ChangedFiles(new PathSource(paths)), files => Files(files, source), Interval ?? FolderInterval);

    private FileIntake Files(ArticleSource files, SourceEntry? source) => new(files, Format, Reading, source);

    private IEnumerable<WebTarget> Targets() => Urls.Select(url => new WebTarget(url, IsWhole: true))
        .Concat(Sources.SelectMany(source => source.Urls.Select(url => new WebTarget(url, source))));
}
