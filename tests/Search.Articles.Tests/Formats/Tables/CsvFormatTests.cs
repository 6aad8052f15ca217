namespace Search.Articles.Tests.Formats.Tables;

public sealed class CsvFormatTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Columns_are_known_by_their_usual_names_whatever_parts_them(char delimiter)
    {
        var table = """
            Headline,Published At,Outlet,Link,Text,Section
            "Dam, ""Kakhovka"", breached",2023-06-06,Wire,https://example.org/1,"First
            paragraph.

            Second.",World
            Two,6 June 2023,,,Text,
            """.Replace(",", delimiter.ToString(), StringComparison.Ordinal);

        var outcomes = await Reading.ReadText(table, "news.csv");

        var one = outcomes[0].Article!;
        var gap = delimiter == '\t' ? "" : delimiter.ToString();
        Assert.Equal(($"Dam{gap} \"Kakhovka\"{gap} breached", "Wire", "First\nparagraph.\nSecond."), (one.Title, one.Source, one.Body));
        Assert.Equal(("2023-06-06", "https://example.org/1", "World"), (one.Published!.Value, one.Url!.AbsoluteUri, (string?)one.Extra!["Section"]));
        Assert.Equal(("Two", "2023-06-06", "news.csv:6"), (outcomes[1].Article!.Title, outcomes[1].Article!.Published!.Value, outcomes[1].Article!.Origin));
    }

    [Fact]
    public async Task A_map_names_columns_that_nobody_could_know()
    {
        var options = new FormatOptions { Columns = FormatOptions.ParseColumns("Schlagzeile=title, Vorspann=body, Fließtext=body, Tag=date") };

        var article = await Read("Nr;Schlagzeile;Tag;Vorspann;Fließtext\n7;T;28. Dezember 2024;Lead.;Rest.\n", options);

        Assert.Equal(("T", "2024-12-28", "Lead.\nRest.", "7"), (article.Title, article.Published!.Value, article.Body, (string?)article.Extra!["Nr"]));
    }

    [Fact]
    public async Task A_table_is_told_from_a_map_of_its_columns_too()
    {
        var options = new FormatOptions { Columns = FormatOptions.ParseColumns("Schlagzeile=title,Fließtext=body") };

        var article = await Reading.ReadArticle("Schlagzeile,Fließtext\nEins,Zwei drei.\n", options);

        Assert.Equal(("Eins", "Zwei drei."), (article.Title, article.Body));
    }

    [Fact]
    public async Task A_map_by_number_reads_a_table_without_a_heading()
    {
        var article = await Read("a1,Title,2024-12-28,Text", new FormatOptions { Columns = FormatOptions.ParseColumns("1=id,2=title,4=body") });

        Assert.Equal(ArticleId.Of("unknown", new(ArticleIdentityKind.Record, "a1")), article.Id);
        Assert.Equal(("Title", "Text", "2024-12-28"), (article.Title, article.Body, (string?)article.Extra!["column 3"]));
    }

    [Fact]
    public async Task A_map_by_number_tells_a_table_without_a_heading_too()
    {
        var options = new FormatOptions { Columns = FormatOptions.ParseColumns("1=id,2=title,4=body") };

        var outcomes = await Reading.ReadText("1,A title here,2024-12-28,Body text of nohead\n2,Another,2024-12-29,Body text two\n", options: options);

        Assert.Equal([("A title here", "Body text of nohead"), ("Another", "Body text two")], outcomes.Select(outcome => (outcome.Article!.Title, outcome.Article.Body)));
    }

    [Fact]
    public async Task A_map_by_number_makes_no_table_of_prose_with_fewer_commas()
    {
        var options = new FormatOptions { Columns = FormatOptions.ParseColumns("1=id,2=title,4=body") };

        Assert.Equal(RejectReason.UnknownFormat, Assert.Single(await Reading.ReadText("In the night, it rained.\n", options: options)).Reject!.Reason);
    }

    [Theory]
    [InlineData("nosuch=title", "id,title,body\n1,One,Text\n", "The table has no column 'nosuch'. Map those that it has: 'id', 'title', 'body'.")]
    [InlineData("nosuch=title,Text=body", "Nr,Text\n1,One\n", "The table has no column 'nosuch'. Map those that it has: 'Nr', 'Text'.")]
    [InlineData("2=title,5=body", "id,title,body\n1,One,Text\n", "The table has no column 5. Map those that it has: 1 to 3.")]
    public async Task A_table_without_a_column_that_is_mapped_is_rejected_with_those_that_it_has(string map, string table, string detail)
    {
        var options = new FormatOptions { Columns = FormatOptions.ParseColumns(map) };

        Assert.Equal((RejectReason.Malformed, detail), Assert.Single(await Reading.ReadText(table, options: options)).Reject is { } reject ? (reject.Reason, reject.Detail) : default);
    }

    [Fact]
    public async Task Dates_that_cannot_be_read_are_kept_as_they_stand()
    {
        var article = await Reading.ReadArticle("title,date,updated\nOne,03/04/2024,soon\n");

        Assert.Equal((null, null), (article.Published, article.Updated));
        Assert.Equal(("03/04/2024", "soon"), ((string?)article.Extra!["date"], (string?)article.Extra["updated"]));
    }

    [Theory]
    [InlineData("headline")]
    [InlineData("headline=heading")]
    [InlineData("=title")]
    public void A_map_that_maps_nothing_says_what_would_be_right(string map) =>
        Assert.Contains("byline", Assert.Throws<FormatException>(() => FormatOptions.ParseColumns(map)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_table_without_title_and_text_is_rejected_with_what_to_do()
    {
        var file = new ArticleFile("t", "t", () => new MemoryStream("a,b\n1,2\n"u8.ToArray()));

        var reject = Assert.Single(await ArticleReader.Read(file, ArticleFormat.Find("csv"), new FormatOptions(), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken)).Reject!;

        Assert.Equal(RejectReason.Malformed, reject.Reason);
        Assert.Contains("map", reject.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_wrong_length_and_an_empty_one_are_rejected_alone()
    {
        var outcomes = await Reading.ReadText("id,title\n1,One\n2,Two,Three\n3,\n4,Four\n");

        Assert.Equal(["One", null, null, "Four"], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Equal([(3L, RejectReason.Malformed), (4L, RejectReason.Empty)], outcomes.Where(outcome => outcome.Reject is not null).Select(outcome => (outcome.Reject!.Line!.Value, outcome.Reject.Reason)));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_said_to_be_so()
    {
        var outcomes = await Reading.ReadText("id,title\n1,One\n2,\"Two\n3,Three\n");

        Assert.Equal(["One", null], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Contains("quote", outcomes[1].Reject!.Detail, StringComparison.Ordinal);
    }

    private static async Task<Article> Read(string table, FormatOptions options)
    {
        var file = new ArticleFile("t", "t", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(table)));
        return Assert.Single(await ArticleReader.Read(file, ArticleFormat.Find("csv"), options).ToListAsync()).Article!;
    }
}
