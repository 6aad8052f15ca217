using Search.Articles;
using Search.Reference;

namespace Search.Indexing.Tests.Geography;

/// <summary>Random reports on the places of a random world, in several commits of which later ones change what earlier ones brought.</summary>
internal static class RandomReports
{
    /// <summary>Fills a corpus, and gets every revision in it.</summary>
    public static List<Revision> Fill(Given given, RandomWorld world, Random random)
    {
        for (var commit = 0; commit < 3; commit++)
        {
            given.Commit(Enumerable.Range(0, random.Next(10, 60)).Select(_ => TestArticle.Of(
                random.Next(80).ToString(),
                random.Next(2) == 0 ? "alfa" : "bravo",
                published: $"2024-12-{random.Next(1, 29):00}",
                source: random.Next(2) == 0 ? "Wire" : "Post",
                places: [.. Enumerable.Range(0, random.Next(4)).Select(_ => world.Paths[random.Next(world.Paths.Count)])])));
        }

        return [.. Enumerable.Range(1, (int)given.Reader.Sequence).SelectMany(sequence => Ids(given, sequence)).Distinct().SelectMany(id => given.Reader.Revisions(id))];
    }

    /// <summary>Gets the places of a report with all that contain them, as the place facet has them.</summary>
    public static HashSet<string> PlacesOf(Report report) =>
    [
        .. report.Places.Where(mention => mention.Kind != PlaceMentionKind.Demonym)
            .SelectMany(mention => mention.Path.Count == 0 ? ["unresolved"] : mention.Path.Select(id => id.ToString())),
    ];

    private static List<ReportId> Ids(Given given, int sequence)
    {
        var ids = new List<ReportId>();
        for (var request = Given.Request($"as_of={sequence}&page_size=100"); request is not null;)
        {
            var page = Assert.IsType<SearchPage>(given.Reader.Search(request));
            ids.AddRange(page.Hits.Select(hit => hit.Id));
            request = page.Next is null ? null : request with { Cursor = page.Next };
        }

        return ids;
    }
}
