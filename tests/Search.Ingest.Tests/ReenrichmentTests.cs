using Search.Indexing;
using Search.Reference;

namespace Search.Ingest.Tests;

public sealed class ReenrichmentTests : IDisposable
{
    private const string Village =
        "100200\tLyptsi\tLyptsi\tLipcy,Липці\t50.2\t36.4\tP\tPPL\tUA\t\t07\t1\t\t\t4182\t\t110\tEurope/Kyiv\t2024-01-01\n";

    private readonly Newsroom _news = new();

    [Fact]
    public async Task A_larger_gazetteer_begins_new_revisions_and_leaves_every_earlier_answer()
    {
        _news.Write("a.jsonl", Newsroom.Record("1", "Fighting near Lyptsi", "Troops fought in Lyptsi, north of Kharkiv."), Newsroom.Record("2", "Quiet in Kherson"));
        await _news.IngestAsync();
        var before = AsOfOne();
        AddVillage();

        using var workspace = _news.Open();
        var summary = await new Reenrichment(workspace, _news.Time).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, 1, 2L), (summary.Changed, summary.Unchanged, summary.Revisions, summary.Sequence));
        Assert.Equal("re-enrich", workspace.Reader.Commits()[^1].Reason);
        var hit = Assert.Single(Newsroom.Search(workspace.Reader, ("place", "100200")).Hits);
        Assert.Equal([1, 2], workspace.Reader.Revisions(hit.Id).Select(revision => revision.First));
        Assert.Equal(before, AsOfOne(workspace.Reader));
        Assert.Empty(Newsroom.Search(workspace.Reader, ("place", "100200"), ("as_of", "1")).Hits);
    }

    [Fact]
    public async Task Where_nothing_differs_nothing_is_written()
    {
        _news.Write("a.jsonl", Newsroom.Records(30));
        await _news.IngestAsync();

        using var workspace = _news.Open();
        var summary = await new Reenrichment(workspace, _news.Time).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((30, 0, null), (summary.Unchanged, summary.Revisions, summary.Sequence));
        Assert.Equal(1, workspace.Reader.Sequence);
    }

    [Fact]
    public async Task A_run_that_is_stopped_is_completed_by_the_next()
    {
        _news.Write("a.jsonl", Enumerable.Range(1, 120).Select(number => Newsroom.Record($"{number}", $"Report {number}", "Troops fought in Lyptsi, north of Kharkiv.")));
        await _news.IngestAsync();
        AddVillage();
        using var workspace = _news.Open();
        using var stop = new CancellationTokenSource();

        var first = await new Reenrichment(workspace, _news.Time).RunAsync(new Told(progress => (progress.Read == 20 ? stop : null)?.Cancel()), stop.Token);
        var second = await new Reenrichment(workspace, _news.Time).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(first.Stopped);
        Assert.InRange(first.Changed, 20, 119);
        Assert.Equal((120 - first.Changed, first.Changed), (second.Changed, second.Unchanged));
        Assert.Equal(120, Newsroom.Search(workspace.Reader, ("place", "100200")).Total);
    }

    public void Dispose() => _news.Dispose();

    private void AddVillage() =>
        GazetteerCompiler.Add(_news.Directory.GazetteerTables, _news.Folder.Write("UA.txt", Village), _news.Directory.GazetteerAdditions);

    private string AsOfOne()
    {
        using var workspace = _news.Open();
        return AsOfOne(workspace.Reader);
    }

    private static string AsOfOne(CorpusReader reader) => SearchJson.Write(Newsroom.Search(reader, ("as_of", "1")));
}
