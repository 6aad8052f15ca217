using System.Text.Json;

namespace Search.Cli.Tests.Search;

public sealed class SearchCommandTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public async Task Hits_and_counts_are_printed_with_the_ids_that_choose_them()
    {
        var ended = await shelf.RunAsync("search", "shelling");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.StartsWith("1 report as of sequence 1", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nShelling in Izium\n  2022-03-14 · Test Wire · ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Izium [707001] 1", ended.Output, StringComparison.Ordinal);
        Assert.Matches("\nactor: .*Volodymyr Zelensky \\[volodymyr-zelensky\\] 1", ended.Output);
    }

    [Fact]
    public async Task Json_is_the_API_s_own_answer_and_nothing_else()
    {
        var ended = await shelf.RunAsync("search", "--json", "--place", "UA", "--place=-707001", "--sort", "-published", "--page-size", "1");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        var page = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(2, page.GetProperty("total").GetInt32());
        Assert.Equal("A note from Kherson", Assert.Single(page.GetProperty("hits").EnumerateArray()).GetProperty("heading").GetString());
        var next = await shelf.RunAsync(
            "search", "--json", "--place", "UA", "--place=-707001", "--sort", "-published", "--page-size", "1", "--cursor", page.GetProperty("next").GetString()!);
        Assert.Contains("Quiet in Lyptsi", next.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page_size: '1000' is not a number from 1 to 100.", "--page-size", "1000")]
    [InlineData("q: This quotation mark is not closed.", "\"izium")]
    [InlineData("sort:", "--sort", "newest")]
    [InlineData("from:", "--from", "yesterday")]
    public async Task A_value_that_cannot_be_is_refused_by_its_name(string message, params string[] arguments)
    {
        var ended = await shelf.RunAsync(["search", .. arguments]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"dateline: {message}", ended.Error, StringComparison.Ordinal);
    }
}
