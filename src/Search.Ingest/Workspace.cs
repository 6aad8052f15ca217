using Search.Articles;
using Search.Enrichment;
using Search.Indexing;
using Search.Reference;

namespace Search.Ingest;

/// <summary>A data directory opened for a program: the corpus, and the reference data that reports are read against.</summary>
public sealed class Workspace : IDisposable
{
    private readonly CorpusWriter? _writer;
    private readonly Lazy<CorpusReader> _reader;
    private readonly Lazy<Enricher> _enricher;

    private Workspace(DataDirectory directory, ReferenceData reference, CorpusWriter? writer)
    {
        (Directory, Reference, Labels, _writer) = (directory, reference, LabelsOf(reference), writer);
        _reader = new(OpenReader);
        _enricher = new(() => new Enricher(reference));
    }

    /// <summary>Gets where everything is.</summary>
    public DataDirectory Directory { get; }

    /// <summary>Gets the gazetteer and the actor dictionary.</summary>
    public ReferenceData Reference { get; }

    /// <summary>Gets the names to show for ids of places and actors.</summary>
    public FacetLabels Labels { get; }

    /// <summary>Gets the reader; in a workspace for writing it sees each commit as soon as it is made.</summary>
    /// <remarks>
    /// A workspace for writing opens it when it is first asked for, which the thread that writes must do: what it keeps at hand grows with
    /// the corpus, and an ingest needs none of it.
    /// </remarks>
    /// <exception cref="WorkspaceException">The index cannot be read; the message says why.</exception>
    public CorpusReader Reader => _reader.Value;

    /// <summary>Gets how long each stage was at work on what went through this workspace.</summary>
    public StageClock Stages { get; } = new();

    /// <summary>Gets the writer.</summary>
    /// <exception cref="InvalidOperationException">The workspace was opened for reading.</exception>
    public CorpusWriter Writer => _writer ?? throw new InvalidOperationException("This workspace was opened for reading.");

    /// <summary>Opens a data directory without a lock.</summary>
    /// <param name="data">
    /// The directory, which must hold a corpus; or null for <c>index-data/built</c>, which is an empty corpus where nothing was ingested
    /// yet.
    /// </param>
    /// <param name="tell">Told what takes time.</param>
    /// <exception cref="WorkspaceException">It cannot be used; the message says why.</exception>
    public static Workspace OpenForReading(string? data, Action<string>? tell = null)
    {
        var workspace = Open(DataDirectory.OpenExisting(data), tell, _ => null);
        try
        {
            _ = workspace.Reader;
        }
        catch
        {
            workspace.Dispose();
            throw;
        }

        return workspace;
    }

    /// <summary>Opens a data directory for writing, under an exclusive lock.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="time">The clock that commits are stamped with.</param>
    /// <param name="tell">Told what takes time.</param>
    /// <exception cref="WorkspaceException">It cannot be used, or another process holds it; the message says why.</exception>
    public static Workspace OpenForWriting(DataDirectory directory, TimeProvider time, Action<string>? tell = null) =>
        Open(directory, tell, at => CorpusWriter.Open(at.Path, time));

    /// <summary>Splits an article into its reports and enriches them. May be called by many threads at once.</summary>
    /// <exception cref="InvalidOperationException">
    /// A rule failed on the article, which the message names: a fault of the program.
    /// </exception>
    public IReadOnlyList<Report> Read(Article article)
    {
        try
        {
            return Enrich(article, Stages.Time(Stage.Split, () => ReportSplitter.Split(article)));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var name = $"{article.Id} of {article.Source}, \"{article.Title}\"";
            throw new InvalidOperationException($"The article {name} could not be split and enriched: {fault.Message}", fault);
        }
    }

    /// <summary>
    /// Splits and enriches an article, and makes what its reports are compared with others by. May be called by many threads at once.
    /// </summary>
    public IReadOnlyList<IncomingReport> Prepare(Article article)
    {
        var reports = Read(article);
        return Stages.Time(Stage.Fingerprint, () => IncomingReport.Of(reports));
    }

    /// <summary>Closes the corpus and the reference data; what was put and not committed is gone.</summary>
    public void Dispose()
    {
        if (_reader.IsValueCreated)
        {
            Reader.Dispose();
        }

        _writer?.Dispose();
        Reference.Places.Dispose();
    }

    private CorpusReader OpenReader() => Opened(Directory, () =>
    {
        var atlas = PlaceAtlas.Of(Reference.Places);
        return _writer?.OpenReader(Labels, atlas) ?? CorpusReader.Open(Directory.Path, Labels, TimeProvider.System, atlas);
    });

    private Report[] Enrich(Article article, IReadOnlyList<Entry> entries)
    {
        Stages.Count(article.Title.Length + article.Body.Length);
        return Stages.Time(Stage.Enrich, () => entries.Select(entry => _enricher.Value.Enrich(Report.Of(article, entry))).ToArray());
    }

    private static Workspace Open(DataDirectory directory, Action<string>? tell, Func<DataDirectory, CorpusWriter?> openWriter)
    {
        var reference = ReferenceOpening.Open(directory, tell);
        Workspace? opened = null;
        try
        {
            return opened = new Workspace(directory, reference, Opened(directory, () => openWriter(directory)));
        }
        finally
        {
            if (opened is null)
            {
                reference.Places.Dispose();
            }
        }
    }

    /// <summary>Opens something of the data directory; what is wrong with it is told as a <see cref="WorkspaceException"/>.</summary>
    private static T Opened<T>(DataDirectory directory, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (CorpusException fault)
        {
            throw new WorkspaceException(fault.Message, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                $"The data directory {directory.Path} cannot be used: {fault.Message} Mend that, or choose another with --data.", fault);
        }
    }

    private static FacetLabels LabelsOf(ReferenceData reference) => new(
        place => reference.Places.PathOf(place) is { Count: > 0 } path
            ? new FacetLabel(reference.Places.Label(place), path.Count > 1 ? path[^2].ToString() : null)
            : null,
        actor => reference.Actors.Find(actor) is { } known ? Label(known, reference.Actors.ParentsOf(actor)) : null)
    {
        PlaceNames = place => reference.Places.IndexOf(place) is { } index
            ? new OtherNames(reference.Places.OtherNamesAt(index), reference.Places[index].Importance) : null,
        ActorNames = actor => reference.Actors.Find(actor) is { Names.Count: > 0 } known
            ? new OtherNames([.. known.Names.Select(name => name.Name)]) : null,
    };

    private static FacetLabel Label(Actor actor, IReadOnlyList<ActorId> parents) => new(
        actor.Name, parents.Count > 0 ? parents[0].ToString() : null)
    {
        OtherParents = [.. parents.Skip(1).Select(parent => parent.ToString())],
    };
}
