using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Search.Testing;

namespace Search.Articles.Tests.Formats.Html;

/// <summary>Real live blogs: every entry that the page states comes out with its heading, time and text.</summary>
public sealed class SharedLiveBlogTests
{
    [Fact]
    public async Task Every_JSON_LD_entry_comes_out()
    {
        var gold = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("data/live-blogs/express-2024-07-18.ldjson.gold.json"))).RootElement.GetProperty("liveBlogUpdate");

        var entries = await Entries("express-2024-07-18.html");

        Assert.Equal(
            gold.EnumerateArray().Select(update => (Text(update, "headline"), Text(update, "articleBody"), update.GetProperty("url").GetString()!.Split('#')[1])),
            entries.Select(entry => (entry.Heading, entry.Body, entry.Anchor!)));
        Assert.Equal(gold.EnumerateArray().Select(update => update.GetProperty("datePublished").GetDateTimeOffset()), entries.Select(entry => entry.Time!.At));
        Assert.All(entries, entry => Assert.Equal(TimeSpan.FromHours(1), entry.Time!.At.Offset));
    }

    [Fact]
    public async Task Every_microdata_entry_comes_out()
    {
        var document = new HtmlParser().ParseDocument(File.ReadAllText(SharedData.Path("data/live-blogs/ndtv-cricket.html")));
        var gold = document.QuerySelectorAll("[itemprop=liveBlogUpdate]").Select(update => (
            Words(update.QuerySelector("meta[itemprop=headline]")!.GetAttribute("content")!),
            update.QuerySelector("meta[itemprop=datePublished]")!.GetAttribute("content"),
            Words(new HtmlParser().ParseDocument(update.QuerySelector("meta[itemprop=articleBody]")!.GetAttribute("content")!).Body!.TextContent))).ToList();

        var entries = await Entries("ndtv-cricket.html");

        Assert.Equal(40, gold.Count);
        Assert.Equal(gold.Select(one => (one.Item1, one.Item2)), entries.Select(entry => (Words(entry.Heading), (string?)entry.Time!.Raw)));
        Assert.All(gold.Zip(entries), pair => Assert.Equal(pair.First.Item3, Words(pair.Second.Body)));
    }

    [Theory]
    [InlineData("generated/fe-articles/Live.ts", 13)]
    [InlineData("generated/fe-articles/LiveBlogSingleContributor.ts", 2)]
    public async Task Every_block_of_the_page_model_comes_out(string fixture, int atLeast)
    {
        var model = TypeScriptLiteral.Read(File.ReadAllText(SharedData.Path($"data/live-blogs/guardian/{fixture}")));

        await AssertAllCome(model.GetProperty("webTitle").GetString()!, model.GetProperty("blocks"), model, atLeast);
    }

    [Theory]
    [InlineData("liveBlock.ts", "liveBlock", 1)]
    [InlineData("live-blog-key-events.ts", "SingleKeyEvent", 1)]
    [InlineData("live-blog-key-events.ts", "ShortKeyEvents", 4)]
    [InlineData("live-blog-key-events.ts", "LongKeyEvents", 8)]
    public async Task Every_block_of_a_page_that_is_called_live_comes_out_one_alone_too(string fixture, string name, int atLeast)
    {
        var value = TypeScriptLiteral.Read(File.ReadAllText(SharedData.Path($"data/live-blogs/guardian/manual/{fixture}")), name);
        var model = JsonSerializer.SerializeToElement(new { blocks = value.ValueKind == JsonValueKind.Array ? value : JsonSerializer.SerializeToElement(new[] { value }) });

        await AssertAllCome("Perseverance lands on Mars – as it happened", model.GetProperty("blocks"), model, atLeast);
    }

    /// <summary>Its name notwithstanding, this fixture is a table of matches: there is no block in it.</summary>
    [Fact]
    public async Task A_list_of_live_scores_has_no_entries()
    {
        var model = TypeScriptLiteral.Read(File.ReadAllText(SharedData.Path("data/live-blogs/guardian/generated/football-live.ts")));

        var read = Assert.Single(await Reading.ReadText($"<html><head><title>Live scores</title></head><body><script>window.guardian = {model};</script><p>Scores.</p></body></html>"));

        Assert.DoesNotContain("\"elements\"", model.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(read.Article!.Entries);
    }

    private static async Task AssertAllCome(string webTitle, JsonElement list, JsonElement model, int atLeast)
    {
        var blocks = list.EnumerateArray().ToList();
        var article = await Reading.ReadArticle($"<html><head><title>{webTitle}</title></head><body><script>window.guardian = {{\"model\":{model}}};</script><p>Live.</p></body></html>");

        Assert.InRange(blocks.Count, atLeast, 100);
        var byAnchor = article.Entries.ToDictionary(entry => entry.Anchor!);
        foreach (var block in blocks)
        {
            var entry = byAnchor[$"block-{block.GetProperty("id").GetString()}"];
            Assert.Equal(block.GetProperty("blockFirstPublished").GetInt64() / 1000, entry.Time!.At.ToUnixTimeSeconds());
            Assert.Equal(block.TryGetProperty("title", out var title) ? title.GetString() : entry.Heading, entry.Heading);
            Assert.NotEqual("", entry.Heading);
            Assert.All(Paragraphs(block), paragraph => Assert.Contains(paragraph, Words(entry.Body), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_model_of_an_ordinary_article_makes_no_live_blog_of_its_page()
    {
        foreach (var fixture in (string[])["Analysis", "Comment", "Explainer", "Feature", "MatchReport", "Standard"])
        {
            var model = TypeScriptLiteral.Read(File.ReadAllText(SharedData.Path($"data/live-blogs/guardian/generated/fe-articles/{fixture}.ts")));
            Assert.Empty((await Reading.ReadArticle($"<html><head><title>T</title></head><body><script>window.guardian = {model};</script><p>Text.</p></body></html>")).Entries);
        }
    }

    // The paragraphs of a block's text elements, leaving out those that only point elsewhere or credit a picture.
    private static IEnumerable<string> Paragraphs(JsonElement block) => block.GetProperty("elements").EnumerateArray()
        .Where(element => element.GetProperty("_type").GetString()!.EndsWith(".TextBlockElement", StringComparison.Ordinal))
        .Select(element => new HtmlParser().ParseDocument(element.GetProperty("html").GetString()!).Body!)
        .Where(body => body.QuerySelector("a, li, br") is null)
        .Select(body => Words(body.TextContent))
        .Where(text => text.Length > 0);

    private static string Text(JsonElement update, string name) => WebUtility.HtmlDecode(update.GetProperty(name).GetString()!).Trim();

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IReadOnlyList<Entry>> Entries(string name) => Assert.Single(await Reading.Read(SharedData.Path($"data/live-blogs/{name}"))).Article!.Entries;
}
