using Search.Articles;

namespace Search.Indexing.Tests.Similar;

public sealed class SimilarTests : IDisposable
{
    private readonly Given _given = new();

    public SimilarTests() => _given.Commit(
        TestArticle.Of("dam", "Dam breached at Kakhovka", "The Kakhovka dam was breached and the reservoir drained. Flooding followed downstream.",
            published: "2023-06-06", places: ["UA/UA.08"], actors: ["rosatom"]),
        TestArticle.Of("flood", "Flooding downstream of Kakhovka", "Flooding went on as the reservoir emptied through the dam.", published: "2023-06-08", places: ["UA/UA.08"]),
        TestArticle.Of("plant", "Cooling pond of the plant", "The plant draws water from the reservoir behind the dam.", published: "2023-06-20", actors: ["rosatom"]),
        TestArticle.Of("grain", "Grain corridor talks", "Talks about grain ended in Istanbul without a result.", published: "2023-07-01"),
        TestArticle.Of("chess", "Chess final", "Nobody expected the queen's gambit.", published: "2023-07-02"),
        TestArticle.Of("rain", "Rain in Istanbul", "It rained upon the talks and the grain in Istanbul.", published: "2023-07-03"),
        TestArticle.Of("more", "Weather", "Nothing else happened anywhere.", published: "2023-07-04"));

    public void Dispose() => _given.Dispose();

    [Fact]
    public void Reports_that_share_most_come_first_and_say_what_they_share()
    {
        var list = Similar("dam");

        Assert.Equal(["Flooding downstream of Kakhovka", "Cooling pond of the plant"], Headings(list));
        Assert.Contains("reservoir", list.Words);
        Assert.All(list.Reports, report => Assert.Contains("dam", report.Words));
        Assert.Equal("UA.08", Assert.Single(list.Reports[0].Places).Id.ToString());
        Assert.Equal("rosatom", Assert.Single(list.Reports[1].Actors).Id.ToString());
        Assert.True(list.Reports[0].Score > list.Reports[1].Score);
    }

    [Fact]
    public void What_both_share_is_marked_in_the_passage()
    {
        var snippet = Assert.Single(Similar("dam").Reports[1].Hit.Snippets);

        Assert.Equal(["reservoir", "dam"], snippet.Marks.Select(mark => snippet.Text[mark[0]..mark[1]]));
    }

    [Fact]
    public void A_report_is_not_like_itself_nor_like_one_that_shares_nothing()
    {
        Assert.Equal(["Rain in Istanbul"], Headings(Similar("grain")));
        Assert.Empty(Similar("chess").Reports);
    }

    [Fact]
    public void Filters_limit_and_moment_are_those_of_the_request()
    {
        Assert.Equal(["Cooling pond of the plant"], Headings(Similar("dam", "from=2023-06-10")));
        Assert.Equal(["Cooling pond of the plant"], Headings(Similar("dam", "q=plant")));
        Assert.Single(Similar("dam", "limit=1").Reports);
        _given.Commit(TestArticle.Of("late", "Kakhovka reservoir and dam", "The dam's reservoir at Kakhovka."));
        Assert.Equal(3, Similar("dam").Reports.Count);
        Assert.Equal(2, Similar("dam", "as_of=1").Reports.Count);
        Assert.IsType<NoSuchReport>(_given.Reader.Similar(Request("late", "as_of=1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Other_tellings_of_the_same_story_are_left_out_unless_asked_for()
    {
        const string Text = "Several hundred people were taken out of the flooded villages by boat during the night, the regional governor said. "
            + "Two bridges are under water, and the road to the north is cut. Drinking water is being brought by lorry to four towns along the river.";
        _given.Commit(TestArticle.Of("one", "Villages flooded", Text), TestArticle.Of("two", "Villages flooded", Text, source: "Other"),
            TestArticle.Of("three", "Bridges under water", "Two bridges and the road are under water, the governor said again."));

        Assert.Equal(["Bridges under water"], Headings(Similar("one")));
        Assert.Contains("Villages flooded", Headings(Similar("one", "tellings=include")));
    }

    [Theory]
    [InlineData("limit=51", "limit")]
    [InlineData("tellings=some", "tellings")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("dam=x", "dam")]
    public void What_cannot_be_used_is_refused_by_name(string query, string parameter)
    {
        Assert.False(SimilarRequest.TryRead(Id("dam"), Given.Parameters(query), out _, out var problems));

        Assert.Equal(parameter, Assert.Single(problems).Parameter);
    }

    private SimilarList Similar(string id, string query = "") => Assert.IsType<SimilarList>(
        _given.Reader.Similar(Request(id, query), TestContext.Current.CancellationToken));

    private SimilarRequest Request(string id, string query)
    {
        Assert.True(SimilarRequest.TryRead(Id(id), Given.Parameters(query), out var request, out _));
        return request;
    }

    private ReportId Id(string id) => _given.Reader.Tellings().Select(telling => telling.Report)
        .Single(report => report.Article == TestArticle.Of(id, "x").Article.Id);

    private static IEnumerable<string> Headings(SimilarList list) => list.Reports.Select(report => report.Hit.Heading);
}
