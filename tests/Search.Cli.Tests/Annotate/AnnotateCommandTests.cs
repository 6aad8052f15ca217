using System.Text.Json;
using Search.Testing;

namespace Search.Cli.Tests;

public sealed class AnnotateCommandTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public async Task Each_line_is_answered_with_offsets_into_the_text_or_the_title()
    {
        var (_, lines) = await AnnotateAsync(
            """
            {"id":7,"title":"😀 Kherson on Friday","text":"On Friday Volodymyr Zelensky spoke in Kyiv.","date":"2024-12-28T09:30:00Z"}
            """);

        var line = Assert.Single(lines);
        Assert.Equal(7, line.GetProperty("id").GetInt32());
        Assert.Equal(
            ["title 14-20 Friday", "text 3-9 Friday", "title 3-10 Kherson", "text 38-42 Kyiv", "text 10-28 Volodymyr Zelensky"],
            Mentions(line).Select(Span));
    }

    [Fact]
    public async Task A_date_a_place_and_an_actor_have_the_stated_fields()
    {
        var (_, lines) = await AnnotateAsync("""{"id":"a","text":"Last week Volodymyr Zelensky left Moscow.","date":"2024-12-28"}""");

        var (date, place, actor) = (lines[0].GetProperty("dates")[0], lines[0].GetProperty("places")[0], lines[0].GetProperty("actors")[0]);
        Assert.Equal(
            """DATE 2024-W51 2024-12-16 2024-12-22 week relative""", Fields(date, "type", "value", "first", "last", "precision", "basis"));
        Assert.Equal("Moscow RU literal", Fields(place, "name", "country", "kind"));
        Assert.Equal("volodymyr-zelensky person PER", Fields(actor, "actor_id", "kind", "type"));
        Assert.All(Mentions(lines[0]), mention => Assert.NotEmpty(mention.GetProperty("why").GetString()!));
    }

    [Fact]
    public async Task Demonyms_are_places_only_where_they_are_asked_for()
    {
        const string text = """{"id":"a","text":"Russian guns fell silent."}""";

        Assert.Empty((await AnnotateAsync(text)).Lines[0].GetProperty("places").EnumerateArray());
        var asked = (await AnnotateAsync(text, "--demonyms")).Lines[0].GetProperty("places");
        Assert.Equal("demonym", Fields(Assert.Single(asked.EnumerateArray()), "kind"));
    }

    [Fact]
    public async Task Given_spans_are_the_only_places_and_keep_their_offsets()
    {
        var (_, lines) = await AnnotateAsync(
            """{"id":"a","title":"Kherson","text":"Kyiv, moscow and Nowhere","gold_spans":[{"start":6,"end":12},{"start":17,"end":24}]}""");

        Assert.Equal(
            ["6-12 Moscow RU", "17-24 Nowhere "],
            lines[0].GetProperty("places").EnumerateArray()
                .Select(place => $"{Fields(place, "start")}-{Fields(place, "end", "name", "country")}"));
    }

    [Theory]
    [InlineData("{bad", "this is no JSON")]
    [InlineData("[1]", "this is no object")]
    [InlineData("""{"text":"Kyiv"}""", "\"id\" is missing")]
    [InlineData("""{"id":"a"}""", "\"text\" is missing")]
    [InlineData("""{"id":"a","text":5}""", "\"text\" is not a string")]
    [InlineData("""{"id":"a","text":"\ud83d"}""", "half a surrogate pair")]
    [InlineData("""{"id":"a","text":"Kyiv","date":"12/3/24"}""", "Write a day or an instant: 2024-12-28")]
    [InlineData("""{"id":"a","text":"Kyiv","gold_spans":[{"start":0,"end":5}]}""", "is no span with a word of the text")]
    public async Task A_line_that_cannot_be_read_is_named_and_the_others_are_annotated(string bad, string message)
    {
        var (ended, lines) = await AnnotateAsync(
            $$"""{"id":"first","text":"Kyiv"}{{"\n\n"}}{{bad}}{{"\r\n"}}{"id":"last","text":"Kyiv","date":""}""");

        Assert.Equal(ExitCode.TooManyRejects, ended.ExitCode);
        Assert.Equal(["first", "last"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Contains("line 3: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 3 lines were rejected", ended.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Mentions(JsonElement line) =>
        new[] { "dates", "places", "actors" }.SelectMany(facet => line.GetProperty(facet).EnumerateArray());

    private static string Span(JsonElement mention) =>
        $"{(mention.TryGetProperty("in", out _) ? "title" : "text")} {Fields(mention, "start")}-{Fields(mention, "end", "text")}";

    private static string Fields(JsonElement mention, params string[] names) =>
        string.Join(' ', names.Select(name => mention.GetProperty(name).ToString()));

    private async Task<(Dateline.Ended Ended, JsonElement[] Lines)> AnnotateAsync(string input, params string[] options)
    {
        var ended = await Dateline.RunAsync(shelf.Home, input, ["annotate", .. options, "--data", shelf.Data]);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (ended, [.. lines.Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
