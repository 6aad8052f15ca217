using Search.Articles;
using Search.Reference;

namespace Search.Indexing.Tests;

public sealed class OracleTests
{
    private const int Corpora = 12;
    private const int Requests = 90;

    private static readonly string[] Words = ["alfa", "bravo", "delta", "echo"];
    private static readonly string[] Places = ["UA", "UA/UA.07", "UA/UA.07/706483", "UA/UA.12", "RU", "RU/RU.48", "", "~RU"];
    private static readonly string[] Actors = ["ann", "bob", "cid", "", "media:cnn", "unit<army<state", "army<state",
        "state", "unit<other<state", "media:paper<state"];
    private static readonly string[] Events = ["2024-12-27", "2024-12-28", "2024-12-01/2024-12-31", "2024-11-30/2024-12-02",
        "2024-01-01/2024-12-31", "2020-01-01/2029-12-31", "2023-05-05"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Corpora)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hits_totals_and_counts_equal_those_of_plain_loops_at_every_sequence(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        FillCorpus(given, random);
        var all = AllRevisions(given);
        var oracle = new Oracle(all);

        for (var i = 0; i < Requests; i++)
        {
            Check(given.Reader, oracle, Request(random, given.Reader.Sequence));
        }
    }

    private static void Check(CorpusReader reader, Oracle oracle, SearchRequest request)
    {
        var sequence = request.AsOf?.Sequence ?? reader.Sequence;
        var expected = oracle.Hits(request, sequence);
        var found = new List<(ReportId, int)>();
        var page = Assert.IsType<SearchPage>(reader.Search(request));
        var (total, facets) = (page.Total, page.Facets);
        found.AddRange(page.Hits.Select(hit => (hit.Id, hit.Revision)));
        while (page.Next is not null)
        {
            page = Assert.IsType<SearchPage>(reader.Search(request with { Cursor = page.Next }));
            found.AddRange(page.Hits.Select(hit => (hit.Id, hit.Revision)));
        }

        Assert.Equal(expected.Count, total);
        Assert.Equal(new Counted(request.CountBy, Units(expected, request.CountBy)), page.Counted);
        Assert.Equal(expected.Select(revision => (revision.Id, revision.Number)), found);
        foreach (var (name, result) in facets)
        {
            CheckFacet(oracle, request, sequence, name, result);
        }
    }

    private static int Units(IEnumerable<Revision> revisions, CountUnit unit) =>
        revisions.Select(revision => Oracle.UnitOf(revision, unit)).Distinct().Count();

    private static void CheckFacet(Oracle oracle, SearchRequest request, long sequence, string name, FacetResult result)
    {
        Assert.True(Facet.TryFind(name, out var facet));
        var (counts, missing) = oracle.Facet(request, facet, sequence);
        Assert.Equal(missing, result.Missing);
        var listed = result.Values.Where(value => value.Count > 0).ToList();
        Assert.Equal(counts.Count, listed.Count + result.Other);
        Assert.All(result.Values, value => Assert.Equal(counts.GetValueOrDefault(value.Id), value.Count));
        Assert.All(request.Choices.Where(choice => choice.Facet == facet && choice.Value is not null), choice =>
            Assert.Contains(result.Values, value => value.Id == choice.Value && value.Selected));
        Assert.Equal(counts.Values.OrderDescending().Take(listed.Count - Unasked(result, request)), listed.Select(value => value.Count)
            .OrderDescending().Take(listed.Count - Unasked(result, request)));
    }

    private static int Unasked(FacetResult result, SearchRequest request) =>
        Math.Max(0, result.Values.Count - (request.Facets?[0].Limit ?? FacetAsk.DefaultLimit));

    internal static void FillCorpus(Given given, Random random)
    {
        for (var commit = 0; commit < 4; commit++)
        {
            given.Commit(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Article(random)));
        }
    }

    /// <summary>Makes an article of a small set of ids, so that some commits change what others brought.</summary>
    private static TestArticle Article(Random random)
    {
        var id = random.Next(60);
        var article = TestArticle.Of(
            id.ToString(),
            string.Join(' ', Some(random, Words, 1, 3)),
            Body(random),
            random.Next(5) == 0 ? null : $"2024-{random.Next(11, 13)}-{random.Next(1, 29):00}",
            random.Next(2) == 0 ? "Wire" : "Post",
            random.Next(3) == 0 ? "uk" : "en",
            Some(random, Places, 0, 3),
            Some(random, Actors, 0, 3),
            Some(random, Events, 0, 3));
        return random.Next(10) == 0 ? article with { Reports = [] } : Credited(article, random);
    }

    /// <summary>Makes a text of its own, or one of a few that several reports tell, word for word or with another end.</summary>
    private static string Body(Random random)
    {
        var own = string.Join(' ', Some(random, Words, 0, 4)) + "\n" + string.Join(' ', Some(random, Words, 0, 3));
        return random.Next(3) > 0 ? own
            : string.Join(' ', Enumerable.Repeat(random.Next(5), 40).Select((text, word) => $"word{text}of{word}")) + "\n" + own;
    }

    private static TestArticle Credited(TestArticle article, Random random) => random.Next(3) > 0 ? article : article with
    {
        Reports = [article.Reports[0] with { Credit = new Credit(random.Next(2) == 0 ? "Reuters" : "AFP", null, null, "test") }],
    };

    internal static SearchRequest Request(Random random, long sequence)
    {
        var request = new SearchRequest
        {
            Query = string.Join(' ', Some(random, [.. Words, "-alfa", "-delta"], 0, 3)),
            Choices = RequestWriter.Ordered([.. Enumerable.Range(0, random.Next(4)).Select(_ => Choice(random))]),
            From = random.Next(3) == 0 ? DateBound.Of(new DateOnly(2024, 12, random.Next(1, 20))) : null,
            To = random.Next(3) == 0 ? DateBound.Of(new DateOnly(2024, 12, random.Next(20, 31))) : null,
            DateField = random.Next(2) == 0 ? DateField.Event : DateField.Published,
            Times = random.Next(4) == 0 ? [new TimeChoice
            {
                Clock = (Clock)random.Next(3), First = new DateOnly(2024, 12, 1).DayNumber, Last = new DateOnly(2024, 12, random.Next(1, 32)).DayNumber,
            }] : [],
            AsOf = random.Next(2) == 0 ? AsOf.Of(random.Next((int)sequence + 1)) : null,
            Sort = (Sort)random.Next(1, 5),
            PageSize = random.Next(1, 30),
            CountBy = (CountUnit)random.Next(3),
            Facets = random.Next(3) == 0 ? [new FacetAsk(Facet.Counted[random.Next(7)], random.Next(1, 4))] : null,
        };
        return request;
    }

    private static FacetChoice Choice(Random random)
    {
        var facet = Facet.Counted[random.Next(Facet.Counted.Count)];
        string?[] values = facet.Name switch
        {
            "published" or "event" => ["2024", "2024-12", "2024-12-27", "2023", null],
            "place" => ["UA", "UA.07", "706483", "RU", "unresolved", "FR", null],
            "actor" => ["ann", "bob", "state", "army", "nobody", "unlinked:Somebody", null],
            "source" => ["Wire", "Post", null],
            "language" => ["en", "uk", null],
            _ => ["article", "entry", null],
        };
        return new FacetChoice(facet, values[random.Next(values.Length)], random.Next(3) == 0);
    }

    private static string[] Some(Random random, string[] from, int least, int most) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => from[random.Next(from.Length)])];

    internal static List<Revision> AllRevisions(Given given) =>
        [.. given.Writer.Received().SelectMany(
            article => Enumerable.Range(1, (int)given.Writer.Sequence).SelectMany(sequence => Ids(given, article, sequence)))
            .Distinct().SelectMany(id => given.Reader.Revisions(id))];

    private static IEnumerable<ReportId> Ids(Given given, Article article, int sequence) =>
        given.Search($"q=id:{article.Id}&as_of={sequence}").Hits.Select(hit => hit.Id);
}
