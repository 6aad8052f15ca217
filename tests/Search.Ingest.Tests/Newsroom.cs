using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Search.Articles;
using Search.Indexing;
using Search.Reference;
using Search.Testing;

namespace Search.Ingest.Tests;

/// <summary>A folder of articles and a data directory for one test, with a gazetteer and a dictionary of a few real names.</summary>
internal sealed class Newsroom : IDisposable
{
    public Newsroom()
    {
        SmallWorld.WriteGazetteer(Folder);
        SmallWorld.WriteActors(Folder);
        Directory = new(Folder.File("data"), Folder.Path);
    }

    public TempFolder Folder { get; } = new();

    public FakeTimeProvider Time { get; } = new(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public DataDirectory Directory { get; }

    public string Input => Folder.File("in");

    /// <summary>Gets one line of JSONL.</summary>
    public static string Record(string id, string title, string body = "Shelling hit Izium on Monday, Volodymyr Zelensky said.") =>
        JsonSerializer.Serialize(new { id, title, date = "2022-03-15", source = "Test Wire", lang = "en", body });

    /// <summary>Gets so many lines, with bodies from short to long.</summary>
    public static IEnumerable<string> Records(int count) => Enumerable.Range(1, count).Select(number => Record(
        $"r{number:0000}", $"Report {number} from Kherson", string.Concat(Enumerable.Repeat("Russia shelled Kherson again on Tuesday. ", 1 + (number * 37 % 23)))));

    public void Write(string name, params IEnumerable<string> lines) => Folder.Write($"in/{name}", string.Concat(lines.Select(line => line + "\n")));

    public Workspace Open(TimeProvider? time = null) => Workspace.OpenForWriting(Directory, time ?? Time);

    /// <summary>Ingests the input folder in a workspace of its own.</summary>
    public async Task<IngestSummary> IngestAsync(IngestOptions? options = null, ArticleSource? source = null)
    {
        using var workspace = Open();
        return await IngestAsync(workspace, options, source);
    }

    /// <summary>Ingests the input folder, or another source, until it is told to stop.</summary>
    public async Task<IngestSummary> IngestAsync(
        Workspace workspace,
        IngestOptions? options = null,
        ArticleSource? source = null,
        IProgress<IngestProgress>? progress = null,
        CancellationTokenSource? stop = null)
    {
        using var rejects = new RejectLog(Directory.Rejects, Time);
        return await new IngestPipeline(workspace, options ?? new(), Time).RunAsync(source ?? new PathSource([Input]), rejects, progress, stop?.Token ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Gets what the corpus holds now: each current report with its text and what was found in it, by id.</summary>
    public IReadOnlyList<string> State()
    {
        using var workspace = Open();
        return [.. Pages(workspace.Reader).SelectMany(page => page.Hits).Select(hit => Line(workspace.Reader.Find(hit.Id)!)).Order(StringComparer.Ordinal)];
    }

    public static SearchPage Search(CorpusReader reader, params (string Name, string Value)[] parameters)
    {
        Assert.True(SearchRequest.TryRead(parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)), out var request, out var problems), problems?.ToString());
        return Assert.IsType<SearchPage>(reader.Search(request!));
    }

    public void Dispose() => Folder.Dispose();

    private static IEnumerable<SearchPage> Pages(CorpusReader reader)
    {
        var page = Search(reader, ("page_size", "100"));
        yield return page;
        while (page.Next is { } next)
        {
            page = Search(reader, ("page_size", "100"), ("cursor", next));
            yield return page;
        }
    }

    private static string Line(Revision revision) => $"{revision.Id} {revision.Report.Text} {string.Join(", ", revision.Report.Places.Select(place => place.Surface))} "
        + string.Join(", ", revision.Report.Actors.Select(actor => actor.Actor));
}
