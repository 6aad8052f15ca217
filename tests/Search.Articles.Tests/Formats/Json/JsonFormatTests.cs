namespace Search.Articles.Tests.Formats.Json;

public sealed class JsonFormatTests
{
    [Theory]
    [InlineData("""[{"id":"1","title":"One"},{"id":"2","title":"Two ] } \" , ["}]""")]
    [InlineData("[\n  {\n    \"id\": \"1\",\n    \"title\": \"One\"\n  },\n  {\"id\": \"2\", \"title\": \"Two ] } \\\" , [\"}\n]\n")]
    [InlineData("""{"status":"ok","total":2,"articles":[{"id":"1","title":"One"},{"id":"2","title":"Two ] } \" , ["}],"next":null}""")]
    [InlineData("""{"response":{"status":"ok","results":[{"id":"1","title":"One"},{"id":"2","title":"Two ] } \" , ["}],"pages":3},"took":2}""")]
    public async Task An_array_gives_its_objects_wherever_it_lies(string json)
    {
        var outcomes = await Reading.ReadText(json);

        Assert.Equal(["One", "Two ] } \" , ["], outcomes.Select(outcome => outcome.Article!.Title));
        Assert.Equal(ArticleId.Of("unknown", new(ArticleIdentityKind.Record, "2")), outcomes[1].Article!.Id);
    }

    [Fact]
    public async Task A_single_object_over_many_lines_is_one_article() =>
        Assert.Equal("One", (await Reading.ReadArticle("{\n  \"title\": \"One\",\n  \"body\": \"Text.\"\n}\n")).Title);

    [Theory]
    [InlineData("""{"articles":[]}""")]
    [InlineData("""{"response":{"total":0,"docs":[]}}""")]
    public async Task An_answer_without_articles_is_told_as_such(string json) =>
        Assert.Equal("The list holds no articles.", (await Reading.ReadReject(json)).Detail);

    [Theory]
    [InlineData("""{"id":7,"link":"https://example.org/7","date":"2024-12-28T10:00:00","title":{"rendered":"Shelling &#8211; again"},"content":{"rendered":"<p>Shells fell.</p>","protected":false}}""")]
    [InlineData("""{"id":"7","webUrl":"https://example.org/7","webPublicationDate":"2024-12-28T10:00:00","webTitle":"Shelling – again","fields":{"bodyText":"Shells fell."}}""")]
    [InlineData("""{"_id":"7","web_url":"https://example.org/7","pub_date":"2024-12-28T10:00:00","headline":{"main":"Shelling – again"},"lead_paragraph":"Not this.","body":"Shells fell."}""")]
    public async Task What_the_interfaces_of_sites_answer_is_read(string json)
    {
        var article = await Reading.ReadArticle(json);

        Assert.Equal(("Shelling – again", "Shells fell."), (article.Title, article.Body));
        Assert.Equal((new Uri("https://example.org/7"), "2024-12-28T10:00:00"), (article.Url, article.Published?.Raw));
    }

    [Fact]
    public async Task A_record_without_identity_has_its_number()
    {
        var outcomes = await Reading.ReadText("""[{"title":"One"},{"title":"Two"}]""", "a.json");

        Assert.Equal(ArticleId.Of("unknown", new(ArticleIdentityKind.Path, "a.json#2")), outcomes[1].Article!.Id);
    }

    [Fact]
    public async Task What_is_no_article_is_rejected_by_line_and_the_others_are_read()
    {
        var outcomes = await Reading.ReadText("[{\"title\":\"One\"},\n3,\n{\"title\":},\n{\"id\":\"x\"},\n{\"title\":\"Five\"}]");

        Assert.Equal(["One", null, null, null, "Five"], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Equal(
            [(2L, RejectReason.Malformed), (3L, RejectReason.Malformed), (4L, RejectReason.Empty)],
            outcomes.Where(outcome => outcome.Reject is not null).Select(outcome => (outcome.Reject!.Line!.Value, outcome.Reject.Reason)));
    }

    [Theory]
    [InlineData("""[{"title":"One"},"text"]""", "Element 2: The record is a string. Write each record as one whole object.")]
    [InlineData("""[{"title":"One"},{"id":"x"}]""", "Element 2: The record has neither title nor body.")]
    [InlineData("""{"articles":[{"title":"One"},{"title":3}]}""", "Element 2: The field 'title' is a number. Write a string.")]
    public async Task An_element_that_is_no_article_is_named_by_its_number(string json, string detail) =>
        Assert.Equal((1L, detail), (await Reading.ReadText(json))[1].Reject is { } reject ? (reject.Line, reject.Detail) : default);

    [Theory]
    [InlineData("""{"status":"error","code":"apiKeyInvalid","message":"Your key is not valid."}""", "The record has neither title nor body. It has 'status', 'code', 'message'.")]
    [InlineData("""{"id":"x"}""", "The record has neither title nor body.")]
    public async Task A_record_without_text_is_rejected_by_what_it_has(string json, string detail) =>
        Assert.Equal(detail, (await Reading.ReadReject(json)).Detail);

    [Fact]
    public async Task An_array_that_ends_too_early_gives_what_is_whole_and_a_reject()
    {
        var outcomes = await Reading.ReadText("""[{"title":"One"},{"title":"Two"},{"title":"Thr""");

        Assert.Equal(["One", "Two", null], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Contains("does not end", outcomes[2].Reject!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_over_the_limit_is_passed_over()
    {
        var outcomes = await Reading.ReadText(
            $$"""[{"title":"One"},{"title":"Two","body":"{{new string('x', 300_000)}}"},{"title":"Three"}]""", options: new FormatOptions { LongestRecord = 8192 });

        Assert.Equal(["One", null, "Three"], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Equal(RejectReason.TooLarge, outcomes[1].Reject!.Reason);
    }

    [Fact]
    public async Task Lines_of_objects_are_still_JSON_lines()
    {
        var outcomes = await Reading.ReadText("""{"title":"One","items":[{"a":1}]}""" + "\n" + """{"title":"Two"}""");

        Assert.Equal(["One", "Two"], outcomes.Select(outcome => outcome.Article!.Title));
    }
}
