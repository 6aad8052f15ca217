using Search.Articles;
using Search.Indexing;
using Search.Ingest;
using Search.Relevance.Tests;
using Search.Testing;

[assembly: AssemblyFixture(typeof(SampleCorpus))]

namespace Search.Relevance.Tests;

/// <summary>
/// The sample corpus, ingested once for all tests of this assembly into a data directory of its own, by the pipeline that users run.
/// </summary>
public sealed class SampleCorpus : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private Workspace? _workspace;

    public async ValueTask InitializeAsync()
    {
        _workspace = Workspace.OpenForWriting(DataDirectory.Open(_folder.Path), TimeProvider.System);
        using var rejects = new RejectLog(_workspace.Directory.Rejects, TimeProvider.System);
        var pipeline = new IngestPipeline(_workspace, new IngestOptions(), TimeProvider.System);
        var summary = await pipeline.RunAsync(new PathSource([Repository.Path("index-data/sample")]), rejects);
        Assert.Equal(0, summary.Rejected);
    }

    /// <summary>Answers a request.</summary>
    public SearchAnswer Search(SearchRequest request) => _workspace!.Reader.Search(request);

    /// <summary>Gets every report that matches, in the request's order, over all pages.</summary>
    public List<Hit> FindAll(string query)
    {
        var hits = new List<Hit>();
        var request = new SearchRequest { Query = query, PageSize = SearchRequest.LargestPageSize, Facets = [], Collapse = Collapse.None };
        SearchPage page;
        do
        {
            page = Assert.IsType<SearchPage>(Search(request));
            hits.AddRange(page.Hits);
            request = request with { Cursor = page.Next };
        }
        while (page.Next is not null);

        Assert.Equal(page.Total, hits.Count);
        return hits;
    }

    public ValueTask DisposeAsync()
    {
        _workspace?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
