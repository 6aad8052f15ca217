namespace Search.Articles.Tests.Formats;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData(" date 2024-12-28 Talks resume in Geneva\nFirst.\nSecond.")]
    [InlineData("\uFEFF date 2024-12-28  Talks resume in Geneva \r\n\r\nFirst.\r\n\r\n Second.\r\n")]
    public async Task The_first_line_gives_date_and_title_and_each_further_line_a_paragraph(string content)
    {
        var article = await Reading.ReadArticle(content);

        Assert.Equal(("Talks resume in Geneva", "First.\nSecond.", "2024-12-28"), (article.Title, article.Body, article.Published!.Value));
        Assert.Equal((PublishedPrecision.Day, PublishedBasis.Record, "unknown"), (article.Published.Precision, article.Published.Basis, article.Source));
    }

    [Fact]
    public async Task A_further_line_with_a_day_and_a_title_begins_another_article_of_its_own_identity()
    {
        var outcomes = await Reading.ReadText(
            "date 2024-12-28 One\nFirst, of a date 2024-12-30 perhaps.\ndate 2024\n\ndate 2024-12-29 Two\nSecond.", "a.txt");

        Assert.Equal(
            [("One", "First, of a date 2024-12-30 perhaps.\ndate 2024", "2024-12-28"), ("Two", "Second.", "2024-12-29")],
            outcomes.Select(outcome => (outcome.Article!.Title, outcome.Article.Body, outcome.Article.Published!.Value)));
        Assert.Equal(ArticleId.Of("unknown", new(ArticleIdentityKind.Path, "a.txt#2")), outcomes[1].Article!.Id);
        Assert.Equal(ArticleId.Of("unknown", new(ArticleIdentityKind.Path, "a.txt")), outcomes[0].Article!.Id);
    }

    [Fact]
    public async Task A_date_that_is_none_leaves_the_article_undated_and_stays_visible()
    {
        var article = await Reading.ReadArticle("date 2024-13-45 Title\nText.");

        Assert.Null(article.Published);
        Assert.Equal("2024-13-45", (string?)article.Extra!["date"]);
        Assert.Equal("Title", article.Title);
    }

    [Fact]
    public async Task The_path_identifies_the_article_within_the_source_that_the_run_names()
    {
        var options = new FormatOptions { Source = "Local desk" };

        var first = (await Reading.ReadText("date 2024 A\nText.", "a/1.txt", options))[0].Article!;
        var same = (await Reading.ReadText("date 2025 B\nOther.", "a/1.txt", options))[0].Article!;
        var other = (await Reading.ReadText("date 2024 A\nText.", "a/2.txt", options))[0].Article!;

        Assert.Equal("Local desk", first.Source);
        Assert.Equal(first.Id, same.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task Text_in_another_encoding_is_told_from_what_it_looks_like()
    {
        var text = "date 2024-12-28 Переговоры\nВ Москве заявили, что переговоры о прекращении огня начнутся на этой неделе, сообщает агентство.";
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(text);

        var article = Assert.Single(await Reading.ReadBytes(bytes)).Article!;

        Assert.Equal(("Переговоры", "ru"), (article.Title, article.Language));
    }

    [Fact]
    public async Task UTF16_is_told_from_its_byte_order_mark()
    {
        byte[] bytes = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("date 2024-12-28 Київ\nТекст.")];

        Assert.Equal("Київ", Assert.Single(await Reading.ReadBytes(bytes)).Article!.Title);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_marked_file_whose_first_look_ends_within_a_character_is_read_whole(int shift)
    {
        var text = "date 2024-12-28 Title\n" + new string('x', shift) + new string('ї', 50_000);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)];

        Assert.Equal(50_000 + shift, Assert.Single(await Reading.ReadBytes(bytes)).Article!.Body.Length);
    }

    [Fact]
    public async Task Lines_broken_at_a_fixed_width_are_joined_so_that_names_stay_whole()
    {
        var article = await Reading.ReadArticle(
            """
            date 1987-02-26 Harvest
            The minister told parliament in the capital on Thursday that
            the harvest would be late this year and that prices for the
            main crop were likely to rise, after weeks of drought in the
            northern provinces.
               Traders said they had seen no sign of it so far, and that
            the port of Santa
            Cruz was open.
            """);

        Assert.Equal(2, article.Body.Split('\n').Length);
        Assert.Contains("the port of Santa Cruz was open.", article.Body, StringComparison.Ordinal);
    }
}
