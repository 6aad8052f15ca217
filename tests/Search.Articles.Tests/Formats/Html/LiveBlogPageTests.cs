namespace Search.Articles.Tests.Formats.Html;

public sealed class LiveBlogPageTests
{
    private const string Story = "The column stopped on the motorway in the evening, and its vehicles turned back towards the south, officials said.";

    [Fact]
    public async Task Microdata_give_the_entries_with_heading_time_anchor_author_and_text()
    {
        var entries = await Entries(
            """
            <div itemscope itemtype="https://schema.org/LiveBlogPosting"><meta itemprop="headline" content="Flood live">
            <div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="url" content="https://example.org/flood#e2">
            <h3 itemprop="headline">Bridge closed</h3><meta itemprop="datePublished" content="2024-06-15T12:40:00+03:00">
            <span itemprop="author" itemscope><meta itemprop="name" content="Ann Example"></span><div itemprop="articleBody"><p>First.</p><p>Second.</p></div></div>
            <div itemprop="liveBlogUpdate" itemscope><meta itemprop="articleBody" content="The river rises. Schools are shut."><meta itemprop="datePublished" content="2024-06-15T12:10:00+03:00"></div></div>
            """);

        Assert.Equal(("Bridge closed", "First.\nSecond.", "e2", "Ann Example"), (entries[0].Heading, entries[0].Body, entries[0].Anchor, entries[0].Author));
        Assert.Equal((TimeSpan.FromHours(3), "2024-06-15T09:40:00Z"), (entries[0].Time!.At.Offset, entries[0].Time!.Value));
        Assert.Equal((HeadingBasis.FirstSentence, "The river rises."), (entries[1].HeadingBasis, entries[1].Heading));
    }

    [Theory]
    [InlineData("<script>window.guardian = {0}; window.next = function () {{ return 1; }}</script>")]
    [InlineData("<script type=\"application/json\">{0}</script>")]
    [InlineData("<gu-island name=\"LiveBlog\" props='{0}'></gu-island>")]
    public async Task The_page_model_of_the_Guardian_gives_its_blocks_once_wherever_it_is_embedded(string form)
    {
        const string Model = """
            {"frontendData":{"pinnedPost":{"id":"b2","elements":[{"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>Water reached the lower town.</p>"}]},
            "blocks":[{"id":"b3","title":"Bridge closed","blockFirstPublished":1718444400000,"blockFirstPublishedDisplay":"10.40 BST","contributors":[{"name":"Ann Example"}],
            "elements":[{"_type":"model.dotcomrendering.pageElements.ImageBlockElement","data":{"caption":"A picture"}},{"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>First.</p><p>Second.</p>"}]},
            {"id":"b2","blockCreatedOn":1718440800000,"elements":[{"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>Water reached the lower town.</p>"}]}]}}
            """;

        var entries = (await Entries(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Model))).OrderByDescending(entry => entry.Anchor).ToList();

        Assert.Equal(["block-b3", "block-b2"], entries.Select(entry => entry.Anchor));
        Assert.Equal(("Bridge closed", "First.\nSecond.", "Ann Example"), (entries[0].Heading, entries[0].Body, entries[0].Author));
        Assert.Equal(("2024-06-15T09:40:00Z", TimeSpan.FromHours(1)), (entries[0].Time!.Value, entries[0].Time!.At.Offset));
        Assert.Equal("Water reached the lower town.", entries[1].Heading);
    }

    [Fact]
    public async Task Blocks_that_show_a_time_of_their_own_are_the_entries_of_a_page_that_is_called_live()
    {
        var entries = await Entries(string.Concat(Enumerable.Range(1, 4).Select(i =>
            $"""<article id="post-{i}" class="card"><header><time datetime="2024-06-15T1{i}:00:00Z">1{i}.00</time><h2>Heading number {i} of the day</h2></header><p>{Story} ({i})</p><div class="share">Share</div></article>""")));

        Assert.Equal(4, entries.Count);
        Assert.Equal(("Heading number 2 of the day", "post-2", "2024-06-15T12:00:00Z", $"{Story} (2)"), (entries[1].Heading, entries[1].Anchor, entries[1].Time!.Value, entries[1].Body));
    }

    [Fact]
    public async Task A_clock_with_its_zone_is_of_the_day_of_the_page_and_a_bold_first_line_is_a_heading()
    {
        var entries = await Entries(
            """<meta property="article:published_time" content="2024-06-15T08:00:00Z"><ul class="live-feed">"""
            + string.Concat(Enumerable.Range(1, 3).Select(i => $"""<li><span class="entry-time">1{i}:30 GMT</span><p><strong>Heading number {i}</strong></p><p>{Story} ({i})</p></li>""")) + "</ul>",
            title: "Flood: what we know");

        Assert.Equal(["Heading number 1", "Heading number 2", "Heading number 3"], entries.Select(entry => entry.Heading));
        Assert.Equal("2024-06-15T11:30:00Z", entries[0].Time!.Value);
        Assert.Equal($"{Story} (1)", entries[0].Body);
    }

    [Theory]
    [InlineData("""<div class="card"><time datetime="2024-06-15">15 June</time><a href="/x">Ministers agree on the text of a long treaty after a night of talks in the capital</a></div>""")]
    [InlineData("""<section class="comments"><div id="c"><time datetime="2024-06-15">15 June</time><p>I do not believe a word of what the minister said about the bridge and its second pier.</p></div></section>""")]
    public async Task Teasers_and_comments_are_no_entries(string block) => Assert.Empty(await Entries(string.Concat(Enumerable.Repeat(block, 5))));

    [Fact]
    public async Task Dated_sections_of_a_page_that_nothing_calls_live_are_one_article() => Assert.Empty(await Entries(
        string.Concat(Enumerable.Range(1, 5).Select(i => $"""<div class="day"><time datetime="2024-06-1{i}">1{i} June</time><h2>Day {i} of the flood</h2><p>{Story}</p></div>""")), title: "Chronicle of a flood"));

    [Fact]
    public async Task Entries_that_are_stated_without_text_take_the_text_that_is_shown()
    {
        var entries = await Entries(
            """<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Flood live","liveBlogUpdate":["""
            + string.Join(',', Enumerable.Range(1, 3).Select(i => $$"""{"headline":"Heading number {{i}}","url":"https://example.org/flood#p{{i}}","datePublished":"2024-06-15T1{{i}}:00:00+02:00"}"""))
            + "]}</script>"
            + string.Concat(Enumerable.Range(1, 3).Select(i => $"""<div id="p{i}"><time datetime="2024-06-15T1{i}:00:00+02:00"></time><h3>Heading number {i}</h3><p>{Story} ({i})</p></div>""")));

        Assert.Equal([$"{Story} (1)", $"{Story} (2)", $"{Story} (3)"], entries.Select(entry => entry.Body));
        Assert.All(entries, entry => Assert.Equal(PublishedBasis.JsonLd, entry.Time!.Basis));
    }

    [Fact]
    public async Task An_entry_with_an_address_of_its_own_is_anchored_where_the_page_has_that_id()
    {
        var entries = await Entries(
            """
            <script type="application/ld+json">{"@type":"LiveBlogPosting","url":"https://example.org/live/index.html","liveBlogUpdate":[
            {"headline":"One thing","url":"https://example.org/live/h_aa11"},{"headline":"Another thing","url":"https://example.org/live/h_bb22"}]}</script><div id="h_aa11"></div>
            """);

        Assert.Equal(["h_aa11", null], entries.Select(entry => entry.Anchor));
    }

    [Fact]
    public async Task A_clock_without_a_zone_is_of_the_zone_of_the_outlet_where_that_is_known()
    {
        var blocks = """<meta property="article:published_time" content="2024-06-15T22:30:00Z">"""
            + string.Concat(Enumerable.Range(1, 3).Select(i => $"""<article><span class="entry-time">1{i}:30</span><h3>Heading number {i}</h3><p>{Story} ({i})</p></article>"""));

        Assert.All(await Entries(blocks), entry => Assert.Null(entry.Time));
        Assert.Equal(
            ["2024-06-16T08:30:00Z", "2024-06-16T09:30:00Z", "2024-06-16T10:30:00Z"], (await Entries(blocks, options: Kyiv)).Select(entry => entry.Time!.Value));
    }

    [Theory]
    [InlineData("<p>1{0}:05 GMT</p><h3>Heading number {0} of the day</h3><p>{1}</p>")]
    [InlineData("<p><time>1{0}:05 GMT</time></p><p><b>Heading number {0} of the day</b></p><p>{1}</p>")]
    [InlineData("<h3>Heading number {0} of the day</h3><p>1{0}.05 GMT</p><p>{1}</p>")]
    [InlineData("<h3>1{0}:05 GMT – Heading number {0} of the day</h3><p>{1}</p>")]
    [InlineData("<p><strong>15 June 2024, 1{0}:05 GMT</strong></p><h2>Heading number {0} of the day</h2><p>{1}</p>")]
    [InlineData("<p>1{0}:05 GMT</p>Heading number {0} of the day<br>{1}<br>")]
    public async Task Entries_that_only_times_and_headings_in_running_paragraphs_tell_apart_come_out(string form)
    {
        var article = await Reading.ReadArticle($"""
            <html><head><title>Flood live: bridge closed</title><meta property="article:published_time" content="2024-06-15T08:00:00Z"></head><body><article>
            <h1>Flood live: bridge closed</h1><p>The river has been rising since Friday, and the crossing at the lower town is closed to all traffic until further notice.</p>
            {string.Concat(Enumerable.Range(1, 4).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, i, Story)))}
            </article></body></html>
            """);

        Assert.Equal(Enumerable.Range(1, 4).Select(i => ($"Heading number {i} of the day", $"2024-06-15T1{i}:05:00Z", Story)), article.Entries.Select(entry => (entry.Heading, entry.Time!.Value, entry.Body)));
        var lead = ReportSplitter.Split(article)[0];
        Assert.Equal((ReportKind.Lead, "The river has been rising since Friday, and the crossing at the lower town is closed to all traffic until further notice."), (lead.Kind, lead.Body));
    }

    [Fact]
    public async Task Entries_without_headings_are_headed_by_their_first_sentence()
    {
        var entries = await Entries(
            """<meta property="article:published_time" content="2024-06-15">""" + string.Concat(Enumerable.Range(1, 3).Select(i => $"<p><strong>1{i}:05</strong> – Column {i} stopped. {Story}</p>")),
            options: Kyiv);

        Assert.Equal(["Column 1 stopped.", "Column 2 stopped.", "Column 3 stopped."], entries.Select(entry => entry.Heading));
        Assert.Equal(($"Column 2 stopped. {Story}", "2024-06-15T09:05:00Z", PublishedBasis.Text), (entries[1].Body, entries[1].Time!.Value, entries[1].Time!.Basis));
    }

    [Theory]
    [InlineData("Chronicle of a flood", "<p>1{0}:05 GMT</p><p>{1}</p>")]
    [InlineData("Flood live: bridge closed", "<p>12:0{0} the column stopped. {1}</p>")]
    [InlineData("Flood live: bridge closed", "<p>1{0}:05</p>")]
    public async Task Times_in_the_text_of_an_article_make_no_entries(string title, string form) =>
        Assert.Empty(await Entries(string.Concat(Enumerable.Range(1, 4).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, i, Story))), title));

    private static FormatOptions Kyiv { get; } = new() { Dates = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv")) };

    private static async Task<IReadOnlyList<Entry>> Entries(string body, string title = "Flood live: bridge closed", FormatOptions? options = null) =>
        (await Reading.ReadArticle($"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>", options)).Entries;
}
