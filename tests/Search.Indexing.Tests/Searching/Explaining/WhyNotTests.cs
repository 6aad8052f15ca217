using Search.Articles;

namespace Search.Indexing.Tests;

public sealed class WhyNotTests
{
    private static readonly string[] Clauses =
    [
        "alfa", "bravo", "-delta", "\"alfa bravo\"", "(alfa OR echo)", "-(alfa bravo)", "(bravo -echo)", "heading:alfa", "al*", "source:Wire", "missing:place", "kyiv",
        "published:2024-12", "\"bravo echo\"~3", "atleast2(alfa)",
    ];

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_matches_exactly_if_it_is_among_all_hits_and_without_what_is_blamed_it_is(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        for (var commit = 0; commit < 4; commit++)
        {
            given.Commit(Enumerable.Range(0, 20).Select(_ => Article(random)));
        }

        var ids = Enumerable.Range(1, 4).SelectMany(sequence => given.Search($"as_of={sequence}&page_size=100").Hits).Select(hit => hit.Id).Distinct().ToList();
        for (var i = 0; i < 60; i++)
        {
            var request = Request(random) with { WhyNot = ids[random.Next(ids.Count)] };
            var absence = Ask(given, request);
            Assert.Equal(Ids(given, request).Contains(request.WhyNot!.Value), absence.Matches);
            Assert.Equal(given.Reader.Find(request.WhyNot.Value, request.AsOf) is not null, absence.State == ReportState.Current);
            if (absence.State == ReportState.Current)
            {
                Assert.True(Ask(given, Without(request, absence)).Matches, $"{request.ToQueryString()}: {absence.Reason}");
            }
        }
    }

    [Fact]
    public void The_first_reason_is_said_in_words()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Drones over Odesa", "Nobody slept.", "2024-12-01", places: ["UA"]));
        var id = given.Id("a");

        Assert.Equal("It matches everything and is among the hits.", Reason(given, "q=drones", id));
        Assert.Equal("It does not have what the query asks for: kherson.", Reason(given, "q=drones%20kherson", id));
        Assert.Equal("It has what the query excludes: odesa.", Reason(given, "q=drones%20-odesa", id));
        Assert.Equal("It has none of these: kherson, \"the night\".", Reason(given, "q=kherson%20OR%20%22the%20night%22", id));
        Assert.Equal("It does not have a place that the request chooses: RU, SY.", Reason(given, "q=drones&place=RU&place=SY", id));
        Assert.Equal("It has a place that the request excludes: UA.", Reason(given, "q=drones&place=-UA", id));
        Assert.Equal("Its date does not lie in the span 2024-12-02...", Reason(given, "q=drones&from=2024-12-02", id));
    }

    [Fact]
    public void A_report_that_is_not_there_says_whether_it_came_later_was_retired_or_never_was()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Drones"));
        given.Commit(TestArticle.Of("b", "Drones"), TestArticle.Of("a", "Withdrawn") with { Reports = [] });
        var (a, b) = (given.Search("as_of=1").Hits[0].Id, given.Id("b"));

        Assert.Equal((ReportState.Retired, "It was retired at sequence 2; this search is as of sequence 2."), State(given, "q=drones", a));
        Assert.Equal((ReportState.Later, "It came in at sequence 2; this search is as of sequence 1."), State(given, "q=drones&as_of=1", b));
        Assert.Equal((ReportState.Unknown, "There is no report 0000000000000000.x in the corpus."), State(given, "", ReportId.Parse("0000000000000000.x")));
    }

    [Fact]
    public void A_telling_that_another_stands_for_names_it()
    {
        using var given = new Given();
        var text = Prose.Of(1, 12);
        given.Commit(TestArticle.Of("a", "Strike", text));
        given.Commit(TestArticle.Of("b", "Strike", text, source: "Herald"));

        var absence = given.Search($"q=strike&why_not={given.Id("b", "Herald")}").WhyNot!;

        Assert.Equal((true, given.Id("a")), (absence.Matches, absence.ListedAs!.Value));
        Assert.Null(given.Search($"q=strike&collapse=none&why_not={given.Id("b", "Herald")}").WhyNot!.ListedAs);
    }

    private static string Reason(Given given, string query, ReportId report) => given.Search($"{query}&why_not={report}").WhyNot!.Reason;

    private static (ReportState, string) State(Given given, string query, ReportId report) =>
        given.Search($"{query}&why_not={report}").WhyNot is { } absence ? (absence.State, absence.Reason) : default;

    private static ReportAbsence Ask(Given given, SearchRequest request) => Assert.IsType<SearchPage>(given.Reader.Search(request)).WhyNot!;

    private static HashSet<ReportId> Ids(Given given, SearchRequest request) => Assert.IsType<SearchPage>(
        given.Reader.Search(request with { PageSize = 100, WhyNot = null, Collapse = Collapse.None })).Hits.Select(hit => hit.Id).ToHashSet();

    private static SearchRequest Without(SearchRequest request, ReportAbsence absence)
    {
        var left = absence.Clauses.Where(clause => clause.Matched).Select(clause => clause.Op is "or" or "and" ? $"({clause.Text})" : clause.Text);
        var blamed = absence.Filters.Where(filter => !filter.Matched).ToList();
        var spanIsBlamed = blamed.Exists(filter => filter.Parameter == "from");
        return request with
        {
            Query = string.Join(' ', left),
            Choices = [.. request.Choices.Where(choice => !blamed.Exists(filter =>
                filter.Parameter == choice.Facet.Name && filter.Value.Split(", ").Contains(choice.ToString())))],
            From = spanIsBlamed ? null : request.From,
            To = spanIsBlamed ? null : request.To,
        };
    }

    private static SearchRequest Request(Random random) => new()
    {
        Query = string.Join(' ', Some(random, Clauses, 0, 4)),
        Choices = RequestWriter.Ordered([.. Some(random, ["UA", "RU", "-UA", "missing"], 0, 3).Select(value =>
            new FacetChoice(Facet.Place, value == "missing" ? null : value.TrimStart('-'), value.StartsWith('-')))]),
        From = random.Next(3) == 0 ? DateBound.Of(new DateOnly(2024, 12, random.Next(1, 20))) : null,
        DateField = random.Next(2) == 0 ? DateField.Event : DateField.Published,
        AsOf = random.Next(2) == 0 ? AsOf.Of(random.Next(1, 5)) : null,
    };

    private static TestArticle Article(Random random)
    {
        var article = TestArticle.Of(
            $"{random.Next(25)}",
            string.Join(' ', Some(random, ["alfa", "bravo", "delta", "echo", "kiev"], 1, 4)),
            string.Join(' ', Some(random, ["alfa", "bravo", "delta", "echo", "golf"], 0, 6)),
            random.Next(4) == 0 ? null : $"2024-{random.Next(11, 13)}-{random.Next(1, 29):00}",
            random.Next(2) == 0 ? "Wire" : "Post",
            places: Some(random, ["UA", "RU"], 0, 2),
            events: Some(random, ["2024-12-05", "2024-12-24"], 0, 1));
        return random.Next(10) == 0 ? article with { Reports = [] } : article;
    }

    private static string[] Some(Random random, string[] from, int least, int most) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => from[random.Next(from.Length)])];
}
