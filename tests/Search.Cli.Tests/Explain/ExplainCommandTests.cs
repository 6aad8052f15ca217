using System.Text.Json;

namespace Search.Cli.Tests;

public sealed class ExplainCommandTests(Shelf shelf) : IClassFixture<Shelf>
{
    private const string Text = "On Friday Volodymyr Zelensky spoke in Izium.";

    [Fact]
    public async Task Each_stretch_says_what_it_was_taken_for_or_left_and_why()
    {
        var ended = await shelf.RunAsync(["explain", "--date", "2024-12-28", Text]);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("3-9 “Friday” is a date: 2024-12-27", ended.Output, StringComparison.Ordinal);
        Assert.Contains("“Izium” is a place: Izium [", ended.Output, StringComparison.Ordinal);
        Assert.Contains("“Volodymyr Zelensky” is an actor: Volodymyr Zelensky [volodymyr-zelensky]", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ taken, \d+ left\n$", ended.Output);
    }

    [Fact]
    public async Task The_json_has_offsets_into_the_text_and_a_reason_for_each()
    {
        var ended = await shelf.RunAsync(["explain", "--json", Text]);

        var spans = JsonDocument.Parse(ended.Output).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(spans);
        Assert.All(spans, span =>
        {
            Assert.Equal(span.GetProperty("surface").GetString(), Text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
            Assert.NotEmpty(span.GetProperty("why").GetString()!);
        });
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_with_what_would_be_right()
    {
        var ended = await shelf.RunAsync(["explain", "--date", "28.12.2024", Text]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("Write --date 2024-12-28.", ended.Error, StringComparison.Ordinal);
    }
}
