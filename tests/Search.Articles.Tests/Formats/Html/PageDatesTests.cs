using Microsoft.Extensions.Time.Testing;

namespace Search.Articles.Tests.Formats.Html;

public sealed class PageDatesTests
{
    private static readonly FormatOptions Options = new() { Clock = new FakeTimeProvider(new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero)) };

    [Theory]
    [InlineData("""<meta name="date" content="28 December 2024">""", "2024-12-28", PublishedBasis.Meta)]
    [InlineData("""<meta name="date" content="Sat, 28 Dec 2024 10:00:00 GMT">""", "2024-12-28T10:00:00Z", PublishedBasis.Meta)]
    [InlineData("""<meta name="dc.date" content="2024/12/28">""", "2024-12-28", PublishedBasis.Meta)]
    [InlineData("""<article><time>December 28, 2024, 2:35 pm EST</time></article>""", "2024-12-28T19:35:00Z", PublishedBasis.TimeElement)]
    [InlineData("""<article><time>28 грудня 2024</time></article>""", "2024-12-28", PublishedBasis.TimeElement)]
    [InlineData("""<link rel="canonical" href="https://example.org/world/2024/dec/28/river">""", "2024-12-28", PublishedBasis.Url)]
    [InlineData("""<link rel="canonical" href="https://example.org/2024/12/river">""", "2024-12", PublishedBasis.Url)]
    [InlineData("""<link rel="canonical" href="https://example.org/news/river-20241228.html">""", "2024-12-28", PublishedBasis.Url)]
    [InlineData("""<div><div><h1>River</h1><span class="post-date">Posted on 28 December 2024 at 10.15 GMT</span></div></div>""", "2024-12-28T10:15:00Z", PublishedBasis.Text)]
    public async Task A_date_is_read_wherever_a_page_states_or_prints_it(string markup, string value, PublishedBasis basis)
    {
        var published = (await Read(markup)).Published;

        Assert.Equal((value, basis), (published?.Value, published!.Basis));
    }

    [Fact]
    public async Task The_offset_that_the_page_gave_is_kept()
    {
        var published = (await Read("""<meta property="article:published_time" content="2024-12-28T10:15:00+02:00">""")).Published!;

        Assert.Equal(TimeSpan.FromHours(2), published.At.Offset);
    }

    [Theory]
    [InlineData("2024-12-28T10:00:00+03", "2024-12-28T07:00:00Z")]
    [InlineData("2024-12-28T10:00:00+02:00[Europe/Kyiv]", "2024-12-28T08:00:00Z")]
    [InlineData("2024-12-28 10:00 EET", "2024-12-28T08:00:00Z")]
    [InlineData("2024-12-28 10:00 IST", "2024-12-28")]
    [InlineData("2024/12/28 10:00:00", "2024-12-28")]
    [InlineData("28.12.2024 10:30", "2024-12-28")]
    [InlineData("12/28/2024", "2024-12-28")]
    [InlineData("10:30, 28 December 2024", "2024-12-28")]
    [InlineData("1735380000", "2024-12-28T10:00:00Z")]
    [InlineData("2024-W52-6", "2024-12-28")]
    [InlineData("2024-363", "2024-12-28")]
    [InlineData("Dec 2024", "2024-12")]
    [InlineData("березень 2022", "2022-03")]
    [InlineData("2024-12-28T24:00:00Z", "2024-12-29T00:00:00Z")]
    public async Task A_meta_element_is_read_as_a_field_of_a_record_is(string content, string value) =>
        Assert.Equal(value, (await Read($"""<meta property="article:published_time" content="{content}">""")).Published?.Value);

    [Theory]
    [InlineData("2031-01-01T00:00:00Z", "in_future")]
    [InlineData("1970-01-01T00:00:00Z", "before_1990")]
    public async Task A_date_that_is_not_believed_is_kept_raw_and_marked_and_dates_nothing(string raw, string reason)
    {
        var article = await Read($$"""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"{{raw}}"}</script>""");

        Assert.Null(article.Published);
        var doubtful = article.Extra![DoubtfulDate.ExtraName]![0]!;
        Assert.Equal((raw, "json_ld", reason), ((string?)doubtful["raw"], (string?)doubtful["basis"], (string?)doubtful["reason"]));
    }

    [Fact]
    public async Task A_date_that_is_not_believed_gives_way_to_one_that_is()
    {
        var article = await Read(
            """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"1970-01-01"}</script><meta name="date" content="2024-12-28">""");

        Assert.Equal(("2024-12-28", PublishedBasis.Meta), (article.Published!.Value, article.Published.Basis));
        Assert.Single(article.Extra![DoubtfulDate.ExtraName]!.AsArray());
    }

    [Theory]
    [InlineData("03/04/2024")]
    [InlineData("yesterday")]
    [InlineData("31 February 2024")]
    [InlineData("2024-13-40")]
    public void What_is_ambiguous_or_no_day_is_no_date(string text) => Assert.Null(PageDateText.Read(text, PublishedBasis.Meta, Options));

    [Theory]
    [InlineData("19.30 GMT", 19, 30, 0)]
    [InlineData("7:05 p.m. BST", 19, 5, 60)]
    [InlineData("10:00 +0530", 10, 0, 330)]
    [InlineData("14:05 (UTC+03:00)", 14, 5, 180)]
    public void A_clock_counts_with_its_zone(string text, int hour, int minute, int offset) =>
        Assert.Equal((new TimeSpan(hour, minute, 0), TimeSpan.FromMinutes(offset)), ClockText.Read(text));

    [Theory]
    [InlineData("14:05")]
    [InlineData("14:05 IST")]
    [InlineData("25:00 GMT")]
    public void A_clock_without_a_zone_of_one_meaning_does_not(string text) => Assert.Null(ClockText.Read(text));

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-12-28T10:15:00"}</script>""", "2024-12-28T08:15:00Z", PublishedBasis.JsonLd)]
    [InlineData("""<meta name="date" content="03/04/2024 15:30">""", "2024-04-03T12:30:00Z", PublishedBasis.Meta)]
    [InlineData("""<meta name="date" content="03/04/2024">""", "2024-04-03", PublishedBasis.Meta)]
    [InlineData("""<article><time>28 грудня 2024, 14:05</time></article>""", "2024-12-28T12:05:00Z", PublishedBasis.TimeElement)]
    [InlineData("""<article><time datetime="2024-12-28T14:05:00+00:00">28.12.2024 16:05</time></article>""", "2024-12-28T14:05:00Z", PublishedBasis.TimeElement)]
    [InlineData("""<article><time>December 28, 2024, 2:35 pm IST</time></article>""", "2024-12-28", PublishedBasis.TimeElement)]
    [InlineData("""<div><div><h1>River</h1><span class="post-date">Опубліковано 28.12.2024 | 14:05</span></div></div>""", "2024-12-28T12:05:00Z", PublishedBasis.Text)]
    [InlineData("""<div><div><h1>River</h1><span class="post-date">31.03.2024 03:30</span></div></div>""", "2024-03-31", PublishedBasis.Text)]
    public async Task What_is_known_of_the_outlet_reads_its_pages_too_and_the_basis_stays_where_it_stood(string markup, string value, PublishedBasis basis)
    {
        var published = (await Read(markup, Kyiv)).Published;

        Assert.Equal((value, basis), (published?.Value, published!.Basis));
    }

    [Fact]
    public async Task A_date_in_the_order_of_the_outlet_that_lies_in_the_future_is_not_believed_either()
    {
        var article = await Read("""<meta name="date" content="03/04/2031">""", Kyiv);

        Assert.Null(article.Published);
        Assert.Equal("03/04/2031", (string?)article.Extra![DoubtfulDate.ExtraName]![0]!["raw"]);
    }

    private static FormatOptions Kyiv => Options with { Dates = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"), DateOrder.Dmy) };

    private static Task<Article> Read(string markup, FormatOptions? options = null) => Reading.ReadArticle(
        $"<html><body>{markup}<article><p>The river rose by two metres in the night, and the crossing was closed.</p></article></body></html>", options ?? Options);
}
