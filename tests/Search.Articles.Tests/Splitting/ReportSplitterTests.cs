using Search.Testing;

namespace Search.Articles.Tests.Splitting;

public sealed class ReportSplitterTests
{
    [Fact]
    public async Task A_flattened_live_blog_becomes_its_lead_and_its_entries_with_their_own_paragraphs()
    {
        var reports = await Split(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Splitting", "ReportSplitterTests.LiveBlog.txt")));

        Assert.Equal(
            [
                "Peace summit latest: Ninety delegations meet at lakeside resort as host urges a broad statement",
                "President lands in capital before the opening of the summit",
                "Who is coming and who is staying at home this weekend?",
                "Grain exporters ask for safe passage through the strait",
                "Families of prisoners hold vigil outside the fence",
            ],
            reports.Select(report => report.Heading));
        Assert.Equal([2, 2, 1, 2, 1], reports.Select(report => report.Body.Split('\n').Length));
        Assert.Equal(ReportKind.Lead, reports[0].Kind);
        Assert.All(reports.Skip(1), report => Assert.Equal(ReportKind.Entry, report.Kind));
        Assert.StartsWith("Delegations from ninety countries", reports[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seed_becomes_its_lead_and_ten_entries_with_exact_boundaries()
    {
        var seed = Assert.Single(await Reading.Read(SharedData.Path("data/seed"))).Article!;
        var lines = seed.Body.Split('\n');

        var reports = ReportSplitter.Split(seed);

        (string Heading, int First, int Last)[] expected =
        [
            ("Ukraine-Russia war latest", 5, 10), ("In Focus: As Trump returns", 12, 12), ("Bloodied Ukrainian troops", 16, 18), ("Kitten named Peach", 23, 23),
            ("As Trump returns", 25, 27), ("‘I have to be here", 31, 33), ("Mapped: Where has Russia", 37, 38), ("China’s Xi to visit Russia", 40, 44),
            ("Russia warns ‘radical’ Donald Trump", 46, 48), ("North Korean soldier captured", 52, 53), ("Russia says it has taken two more", 55, 56),
        ];
        Assert.Equal(expected.Length, reports.Count);
        Assert.All(expected.Zip(reports), pair =>
        {
            Assert.StartsWith(pair.First.Heading, pair.Second.Heading, StringComparison.Ordinal);
            Assert.Equal(lines[pair.First.First..(pair.First.Last + 1)], pair.Second.Body.Split('\n'));
        });
        Assert.DoesNotContain(reports, report => report.Body.Contains("paywall", StringComparison.Ordinal) || report.Body.Contains("forum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flattened_live_blog_whose_entries_bear_times_is_parted_by_them()
    {
        var reports = await Split(
            """
            date 2024-06-15 Flood live: bridge closed
            The river has been rising since Friday, and the crossing is closed.
            10.45 BST
            Water reaches the lower town
            The embankment gave way on a stretch of two hundred metres, the governor said.
            09:05 – Schools stay shut
            Pupils will be taught at home until the water falls, the ministry said on Saturday.
            14 June, 23:50 BST
            The last train left the station before midnight with four hundred people aboard.
            """);

        Assert.Equal(
            [
                (ReportKind.Lead, "Flood live: bridge closed", null),
                (ReportKind.Entry, "Water reaches the lower town", "2024-06-15T09:45:00Z"),
                (ReportKind.Entry, "Schools stay shut", null),
                (ReportKind.Entry, "The last train left the station before midnight with four hundred people aboard.", "2024-06-15T22:50:00Z"),
            ],
            reports.Select(report => (report.Kind, report.Heading, report.Time?.Value)));
        Assert.Equal("The river has been rising since Friday, and the crossing is closed.", reports[0].Body);
        Assert.Equal(PublishedBasis.Text, reports[1].Time!.Basis);
    }

    [Fact]
    public async Task An_article_with_crossheads_stays_one_story_even_with_a_live_title()
    {
        var reports = await Split(
            """
            date 2024-06-15 Election live: what we know
            Counting went on through the night in the capital and in the two largest provinces.
            Background
            The vote had been put off twice, and observers were let in only last month.
            What happens next?
            The commission has ten days to publish the results, and the court three weeks to hear complaints.
            The numbers
            Turnout was given as 61 percent, four points more than at the last vote.
            Why does it matter to the neighbours and their ports?
            Two of them depend on the railway, and one on the port, for most of their trade.
            """);

        Assert.Equal(ReportKind.Article, Assert.Single(reports).Kind);
    }

    [Fact]
    public async Task Headed_stories_without_any_sign_of_a_live_blog_stay_one_article()
    {
        var reports = await Split(
            """
            date 2024-06-15 The week in the province
            A bridge reopened after eleven days, the transport office said on Tuesday.
            School in the old town opens its cellar as shelter
            The cellar holds four hundred people, and lessons go on in it.
            Farmers begin the harvest under watch of deminers
            Two fields in three have been cleared since spring, the service said.
            Museum returns the icons that it had hidden away
            The icons had been walled up in the chapel since the first week.
            Ferry timetable is extended until the end of October
            Boats will leave every hour from six in the morning.
            """);

        Assert.Single(reports);
    }

    [Fact]
    public async Task A_record_without_a_title_takes_its_first_sentence_and_keeps_its_body_whole()
    {
        var report = Assert.Single(await Split("""{"body":"Gen. A. Smith of the U.S. Army said 3.5 million had fled. More are leaving.\nSecond paragraph."}"""));

        Assert.Equal((HeadingBasis.FirstSentence, "Gen. A. Smith of the U.S. Army said 3.5 million had fled."), (report.HeadingBasis, report.Heading));
        Assert.StartsWith("Gen. A. Smith", report.Body, StringComparison.Ordinal);
        Assert.EndsWith("Second paragraph.", report.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_a_body_is_kept_for_its_title()
    {
        var report = Assert.Single(await Split("""{"title":"Bridge reopens"}"""));

        Assert.Equal(("Bridge reopens", "", HeadingBasis.Stated), (report.Heading, report.Body, report.HeadingBasis));
    }

    [Fact]
    public async Task Stated_entries_are_the_reports_and_the_lead_ends_where_they_begin()
    {
        var article = await Reading.ReadArticle(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Formats", "HtmlFormatTests.LiveBlog.html")));

        var reports = ReportSplitter.Split(article);

        Assert.Equal([ReportKind.Lead, ReportKind.Entry, ReportKind.Entry], reports.Select(report => report.Kind));
        Assert.Equal(2, reports[0].Body.Split('\n').Length);
    }

    [Fact]
    public async Task Practically_no_ordinary_article_of_the_shared_corpora_is_split()
    {
        var (articles, split) = (0, 0);
        foreach (var parsed in await Reading.Read(SharedData.Path("data/articles")))
        {
            articles += parsed.Article is null ? 0 : 1;
            split += parsed.Article is { } article && ReportSplitter.Split(article).Count > 1 ? 1 : 0;
        }

        Assert.Equal(30_099, articles);
        Assert.Equal(0, split);
    }

    private static async Task<IReadOnlyList<Entry>> Split(string content) => ReportSplitter.Split(await Reading.ReadArticle(content));
}
