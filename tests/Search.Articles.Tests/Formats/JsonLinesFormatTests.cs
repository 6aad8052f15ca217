using Microsoft.Extensions.Time.Testing;

namespace Search.Articles.Tests.Formats;

public sealed class JsonLinesFormatTests
{
    [Fact]
    public async Task Known_fields_are_read_and_all_others_kept_as_they_came()
    {
        var article = await Reading.ReadArticle(
            """{"id":"a1","title":" Two\n words ","date":"2024-12-28T10:05:00+02:00","source":"Desk","url":"https://example.org/a","lang":"eng","body":"One.\r\n\r\nTwo.","place":{"iso":"UA"},"tags":["x",1]}""");

        Assert.Equal(("Two words", "One.\nTwo.", "Desk", "en", "https://example.org/a"), (article.Title, article.Body, article.Source, article.Language, article.Url!.AbsoluteUri));
        Assert.Equal("2024-12-28T08:05:00Z", article.Published!.Value);
        Assert.Equal("""{"place":{"iso":"UA"},"tags":["x",1]}""", article.Extra!.ToJsonString());
        Assert.Equal("input:1", article.Origin);
    }

    [Fact]
    public async Task What_no_known_field_states_is_taken_from_one_with_a_usual_name_and_the_rest_kept()
    {
        var article = await Reading.ReadArticle(
            """{"source":{"id":"d","name":"Desk"},"author":"Ann Lee","headline":"Two words","title":"","publishedAt":"2024-12-28","updated_at":"2024-12-29","link":"https://example.org/a","language":"en","text":"One.","content":"Other.","guid":"g1","date":"soon","authors":["x"]}""");

        Assert.Equal(("Two words", "One.", "Desk", "Ann Lee", "en"), (article.Title, article.Body, article.Source, article.Byline, article.Language));
        Assert.Equal(("2024-12-28", "2024-12-29", "https://example.org/a"), (article.Published!.Value, article.Updated!.Value, article.Url!.AbsoluteUri));
        Assert.Null(article.RecordId);
        Assert.Equal("""{"content":"Other.","guid":"g1","date":"soon","authors":["x"]}""", article.Extra!.ToJsonString());
    }

    [Fact]
    public async Task Markup_in_a_record_is_read_as_the_text_it_shows_and_stray_signs_stay()
    {
        var article = await Reading.ReadArticle("""{"title":"<b>Two</b> words","body":"<p>One &amp; two.</p><p>Three.</p>"}""");
        Assert.Equal(("Two words", "One & two.\nThree."), (article.Title, article.Body));

        Assert.Equal("3 < 4 & <unknown> AT&T &c;", (await Reading.ReadArticle("""{"title":"T","body":"3 < 4 & <unknown> AT&amp;T &c;"}""")).Body);
    }

    [Fact]
    public async Task A_record_without_a_text_is_a_teaser_with_its_summary()
    {
        var article = await Reading.ReadArticle("""{"title":"T","description":"What it is about.","content":null,"id":"1"}""");

        var other = await Reading.ReadArticle("""{"title":"T","abstract":"What it is about.","snippet":"Less."}""");

        Assert.Equal(("What it is about.", true), (article.Body, article.IsTeaser));
        Assert.Equal(("What it is about.", true), (other.Body, other.IsTeaser));
        Assert.False((await Reading.ReadArticle("""{"title":"T","description":"What it is about.","content":"It."}""")).IsTeaser);
    }

    [Theory]
    [InlineData("[1]", "an array")]
    [InlineData("7", "a number")]
    [InlineData("{\"id\":\"d\"}", "an object")]
    public async Task A_source_without_a_name_is_rejected_with_what_would_be_right(string source, string what)
    {
        var outcomes = await Reading.ReadText($$"""{"title":"T","source":{{source}}}""");

        Assert.Contains($"The field 'source' is {what}. Write a string, or an object with a name.", Assert.Single(outcomes).Reject!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024", "2024", PublishedPrecision.Year)]
    [InlineData("2024-12", "2024-12", PublishedPrecision.Month)]
    [InlineData("2024-12-28", "2024-12-28", PublishedPrecision.Day)]
    [InlineData("2024-12-28T10:05:00Z", "2024-12-28T10:05:00Z", PublishedPrecision.Instant)]
    [InlineData("2024-12-28t10:05:00.123z", "2024-12-28T10:05:00Z", PublishedPrecision.Instant)]
    [InlineData("2024-12-28 10:05+0530", "2024-12-28T04:35:00Z", PublishedPrecision.Instant)]
    [InlineData("2024-12-28T10:05:00", "2024-12-28", PublishedPrecision.Day)]
    public async Task A_date_keeps_the_precision_it_was_given(string date, string value, PublishedPrecision precision)
    {
        var article = await Reading.ReadArticle($$"""{"title":"T","date":"{{date}}"}""");

        Assert.Equal((value, precision, date), (article.Published!.Value, article.Published.Precision, article.Published.Raw));
    }

    [Theory]
    [InlineData("date", "1735380000")]
    [InlineData("date", "\"1735380000\"")]
    [InlineData("timestamp", "1735380000000")]
    [InlineData("created_at", "1735380000.0")]
    public async Task A_date_may_be_a_number_under_any_of_its_names(string field, string value)
    {
        var article = await Reading.ReadArticle($$"""{"title":"T","{{field}}":{{value}}}""");

        Assert.Equal(("2024-12-28T10:00:00Z", value.Trim('"')), (article.Published!.Value, article.Published.Raw));
        Assert.Empty(article.Extra ?? []);
    }

    [Theory]
    [InlineData("date", "\"03/04/2024\"")]
    [InlineData("date", "\"2023-02-29\"")]
    [InlineData("date", "4102444800")]
    [InlineData("url", "\"javascript:alert(1)\"")]
    [InlineData("url", "\"not a url\"")]
    [InlineData("lang", "\"Klingon\"")]
    public async Task A_known_field_that_cannot_be_used_stays_visible_among_the_others(string field, string value)
    {
        var article = await Reading.ReadArticle($$"""{"title":"T","{{field}}":{{value}}}""");

        Assert.Null(article.Published);
        Assert.Null(article.Url);
        Assert.Equal(value, article.Extra![field]!.ToJsonString());
    }

    [Theory]
    [InlineData("2024-12-29T00:00:01Z", true)]
    [InlineData("2024-12-28T23:59:59Z", false)]
    [InlineData("2024-12-29", false)]
    [InlineData("2024-12-30", true)]
    public async Task A_date_in_the_future_is_kept_and_marked_and_a_day_has_begun_somewhere(string date, bool inFuture)
    {
        var options = new FormatOptions { Clock = new FakeTimeProvider(new DateTimeOffset(2024, 12, 29, 0, 0, 0, TimeSpan.Zero)) };

        var article = await Reading.ReadArticle($$"""{"title":"T","date":"{{date}}"}""", options);

        Assert.Equal(inFuture, article.Published!.InFuture);
    }

    [Fact]
    public async Task The_record_id_identifies_an_article_then_its_url_then_its_line()
    {
        var outcomes = await Reading.ReadText(
            """
            {"id":"7","title":"A","source":"S","url":"https://example.org/x"}
            {"id":7,"title":"B","source":"S","url":"https://example.org/y"}
            {"title":"C","source":"S","url":"https://example.org/x"}
            {"title":"D","source":"S","url":"https://example.org/x"}
            {"title":"E","source":"S"}
            {"title":"E","source":"S"}
            {"id":"7","title":"A","source":"T"}
            """);

        var ids = outcomes.Select(outcome => outcome.Article!.Id).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[2], ids[3]);
        Assert.Equal(5, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("""{"title":"T","url":"https://www.example.org/a"}""", null, "example.org")]
    [InlineData("""{"title":"T","url":"https://www.example.org/a"}""", "Desk", "Desk")]
    [InlineData("""{"title":"T","source":"Agency"}""", "Desk", "Agency")]
    [InlineData("""{"title":"T"}""", null, "unknown")]
    public async Task The_source_is_what_the_record_says_then_the_run_then_the_host(string record, string? given, string source) =>
        Assert.Equal(source, (await Reading.ReadArticle(record, new FormatOptions { Source = given })).Source);

    [Fact]
    public async Task UTF16_lines_are_read_as_lines()
    {
        byte[] bytes = [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes("{\"title\":\"Київ\"}\n{\"title\":\"Львів\"}\n")];

        Assert.Equal(["Київ", "Львів"], (await Reading.ReadBytes(bytes)).Select(outcome => outcome.Article!.Title));
    }

    [Fact]
    public async Task Lines_of_another_encoding_are_read_where_none_is_UTF8()
    {
        var lines = string.Concat(Enumerable.Repeat("{\"title\":\"Переговоры о прекращении огня начнутся на этой неделе\"}\n", 3));
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(lines);

        Assert.All(await Reading.ReadBytes(bytes), outcome => Assert.StartsWith("Переговоры", outcome.Article!.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_UTF16_line_with_half_a_pair_is_rejected_alone()
    {
        byte[] bytes = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("{\"title\":\"Київ\"}\n{\"title\":\"?\"}\n{\"title\":\"Львів\"}\n")];
        bytes[bytes.AsSpan().IndexOf("?"u8) + 1] = 0xD8;

        Assert.Equal([null, RejectReason.Encoding, null], (await Reading.ReadBytes(bytes)).Select(outcome => outcome.Reject?.Reason));
    }

    [Fact]
    public async Task A_line_that_crosses_many_buffers_is_one_record()
    {
        var body = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"word{i} "));

        var outcomes = await Reading.ReadText($$"""{"title":"A","body":"{{body}}"}""" + "\r\n" + """{"title":"B"}""");

        Assert.Equal([body.Trim().Length, 0], outcomes.Select(outcome => outcome.Article!.Body.Length));
    }
}
