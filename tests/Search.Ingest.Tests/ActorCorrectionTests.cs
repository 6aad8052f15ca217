using Search.Indexing;

namespace Search.Ingest.Tests;

public sealed class ActorCorrectionTests : IDisposable
{
    private const string Header = "id\taction\tname\tactor\tto\tarticle\tauthor\tdate\treason\n";

    private const string Merge = "1\tmerge\tKira Rudik\t\tjohn-kirby\t\tA. Editor\t2025-01-01\tone person for this test\n";

    private readonly Newsroom _news = new();

    [Fact]
    public async Task A_correction_changes_the_facet_from_its_sequence_on_and_an_undo_changes_it_back()
    {
        _news.Write("a.jsonl", Newsroom.Record("1", "Talks", "Kira Rudik spoke on Friday. Then Rudik left."), Newsroom.Record("2",
            "Quiet in Kherson"));
        await _news.IngestAsync();
        Assert.Equal("at 1: revision of 1 of Talks", await Corrected("", "unlinked:Kira Rudik"));

        Assert.Equal("at 2: revision of 2 of Talks", await Corrected(Merge, "john-kirby"));
        Assert.Equal("at 1: revision of 1 of Talks", await Corrected(Merge, "unlinked:Kira Rudik", "1"));
        Assert.Equal("at 1: ", await Corrected(Merge, "john-kirby", "1"));

        const string Undone = Merge + "2\tundo\t\t\t1\t\tA. Editor\t2025-01-02\ttwo persons after all\n";
        Assert.Equal("at 3: revision of 3 of Talks", await Corrected(Undone, "unlinked:Kira Rudik"));
        Assert.Equal("at 2: revision of 2 of Talks", await Corrected(Undone, "john-kirby", "2"));
    }

    [Fact]
    public void A_fault_in_the_file_is_named_with_its_line()
    {
        _news.Folder.Write("data/actor-corrections.tsv", Header + Merge + Merge);

        var fault = Assert.Throws<WorkspaceException>(() => _news.Open());

        Assert.Contains("actor-corrections.tsv:3: The id '1' was given to a row before.", fault.Message);
    }

    public void Dispose() => _news.Dispose();

    /// <summary>Writes the rows, enriches anew, and gets the reports that the facet value leads to, with the sequence asked.</summary>
    private async Task<string> Corrected(string rows, string value, string? asOf = null)
    {
        _news.Folder.Write("data/actor-corrections.tsv", Header + rows);
        using var workspace = _news.Open();
        await new Reenrichment(workspace, _news.Time).RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        (string, string)[] asked = asOf is null ? [("actor", value)] : [("actor", value), ("as_of", asOf)];
        var page = Newsroom.Search(workspace.Reader, asked);
        return $"at {page.Sequence}: {string.Join(", ", page.Hits.Select(hit => Line(workspace.Reader, hit, page.Sequence, value)))}";
    }

    private static string Line(CorpusReader reader, Hit hit, long sequence, string value)
    {
        var revision = reader.Revisions(hit.Id).Last(revision => revision.First <= sequence);
        Assert.All(revision.Report.Actors, actor => Assert.Equal(value, ActorValue.Of(actor)));
        return $"revision of {revision.First} of {hit.Heading}";
    }
}
