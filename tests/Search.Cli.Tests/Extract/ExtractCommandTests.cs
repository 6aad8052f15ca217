using System.Text.Json;
using Search.Testing;

namespace Search.Cli.Tests;

public sealed class ExtractCommandTests
{
    private const string Page = """
        <html lang="uk"><head><title>Міст знову відкрито | Приклад</title><meta property="og:title" content="Міст знову відкрито">
        <meta property="article:published_time" content="2024-03-05T10:15:00+02:00"><link rel="canonical" href="/2024/mist"></head>
        <body><article><h1>Міст знову відкрито</h1><p>Міст через річку відкрили у вівторок після одинадцяти днів ремонту, повідомила влада міста.</p>
        <p>Рух вантажівок обмежено до кінця тижня, поки інженери перевіряють другу опору.</p></article></body></html>
        """;

    [Fact]
    public async Task A_page_comes_out_as_one_object_with_its_dates_as_the_page_gave_them_and_what_they_rest_on()
    {
        var json = await ExtractAsync(Page, "--url", "https://example.org/news/1");

        Assert.Equal("Міст знову відкрито", json.GetProperty("title").GetString());
        Assert.Equal(("2024-03-05T10:15:00+02:00", "meta"), (Text(json, "published"), Text(json, "published_basis")));
        Assert.Equal((null, "unknown"), (Text(json, "updated"), Text(json, "updated_basis")));
        Assert.Equal(("uk", "https://example.org/2024/mist"), (Text(json, "language"), Text(json, "url")));
        Assert.StartsWith("Міст через річку відкрили у вівторок", Text(json, "body"), StringComparison.Ordinal);
        Assert.Equal(0, json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_live_blog_comes_out_with_its_entries()
    {
        var json = await ExtractAsync(await File.ReadAllTextAsync(Repository.Path("index-data/sample/html/live-2024-12-08-damascus.html"), TestContext.Current.CancellationToken));

        var entry = json.GetProperty("entries")[0];
        Assert.InRange(json.GetProperty("entries").GetArrayLength(), 5, 50);
        Assert.All(json.GetProperty("entries").EnumerateArray(), one => Assert.NotEqual("", Text(one, "heading") + Text(one, "body")));
        Assert.StartsWith("2024-12-0", Text(entry, "time"), StringComparison.Ordinal);
        Assert.NotNull(Text(entry, "anchor"));
    }

    [Theory]
    [InlineData("", "holds nothing|neither title nor text")]
    [InlineData("<html><body></body></html>", "neither title nor text")]
    public async Task A_page_with_nothing_to_read_is_answered_with_the_reason(string page, string message)
    {
        var ended = await Dateline.RunAsync(page, ["extract"]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Matches(message, ended.Error);
    }

    [Fact]
    public async Task An_address_that_is_none_is_answered_with_what_would_be_right()
    {
        var ended = await Dateline.RunAsync(Page, ["extract", "--url", "example.org/news"]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("begins with http:// or https://", ended.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ExtractAsync(string page, params string[] options)
    {
        var ended = await Dateline.RunAsync(page, ["extract", .. options]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        return JsonDocument.Parse(ended.Output).RootElement;
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
