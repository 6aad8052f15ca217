using Search.Articles;
using Search.Indexing;
using Search.Reference;
using Search.Testing;

namespace Search.Relevance.Tests;

/// <summary>A judged collection as a corpus of its own: each document is a report, its title the heading; no places, actors or dates are looked for.</summary>
internal sealed class CollectionCorpus : IDisposable
{
    private const string Source = "collection";

    private readonly TempFolder _folder = new();
    private readonly JudgedCollection _collection;
    private readonly Dictionary<ArticleId, string> _ids;
    private readonly CorpusWriter _writer;
    private readonly CorpusReader _reader;

    public CollectionCorpus(JudgedCollection collection)
    {
        _collection = collection;
        _ids = collection.Documents.ToDictionary(document => IdOf(document), document => document.Id);
        _writer = CorpusWriter.Open(_folder.Path, TimeProvider.System);
        foreach (var document in collection.Documents)
        {
            Put(document);
        }

        _writer.Commit("collection");
        _reader = _writer.OpenReader(FacetLabels.None);
    }

    /// <summary>
    /// Gets the ids of what a question finds, best first, as far as <see cref="CollectionMeasures.Depth"/>, or until every document that
    /// answers it is found: what follows changes no measure.
    /// </summary>
    public IReadOnlyList<string> Find(JudgedTopic topic)
    {
        var found = new List<string>();
        var request = new SearchRequest
        {
            Query = BagOfWords.Of(topic.Text),
            PageSize = SearchRequest.LargestPageSize,
            Facets = [],
            Collapse = Collapse.None,
        };
        do
        {
            var page = Assert.IsType<SearchPage>(_reader.Search(request));
            found.AddRange(page.Hits.Select(hit => _ids[hit.ArticleId]));
            request = request with { Cursor = page.Next };
        }
        while (request.Cursor is not null && found.Count < CollectionMeasures.Depth && topic.Grades.Keys.Except(found).Any());

        return found;
    }

    /// <summary>Runs every question.</summary>
    public List<(JudgedTopic Topic, IReadOnlyList<string> Found)> Run() =>
        [.. _collection.Topics.AsParallel().AsOrdered().Select(topic => (topic, Find(topic)))];

    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
        _folder.Dispose();
    }

    private void Put(JudgedDocument document)
    {
        var article = new Article
        {
            Id = IdOf(document),
            Source = Source,
            Title = document.Title,
            Body = document.Body,
            Language = "en",
            Origin = $"{Source}:{document.Id}",
        };
        _writer.Put(article, [Report.Of(article, new Entry(ReportKind.Article, document.Title, HeadingBasis.Stated, document.Body))]);
    }

    private static ArticleId IdOf(JudgedDocument document) => ArticleId.Of(Source, new ArticleIdentity(ArticleIdentityKind.Record, document.Id));
}
