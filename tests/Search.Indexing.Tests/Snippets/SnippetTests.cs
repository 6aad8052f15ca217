namespace Search.Indexing.Tests;

public sealed class SnippetTests
{
    private const string Body =
        "The weather was fine in the capital on Monday, officials said. Nothing else of note was reported there by anyone at all that day. "
        + "Gen. John Kirby said North Korean troops had suffered heavy casualties in Kursk. He gave no further details.\n"
        + "A last paragraph about something else.";

    [Fact]
    public void The_passage_with_most_of_the_words_is_shown_whole_with_marks()
    {
        var snippet = Snippet("q=korean casualties kursk");

        Assert.StartsWith("Gen. John Kirby said North Korean troops", snippet.Text);
        Assert.Equal(["Korean", "casualties", "Kursk"], Marked(snippet));
        Assert.Equal(snippet.Text, ("Heading here\n" + Body).Substring(snippet.Start, snippet.Text.Length));
    }

    [Theory]
    [InlineData("q=\"heavy casualties\"", "heavy casualties")]
    [InlineData("q=kor*", "Korean")]
    [InlineData("q=troop", "troops")]
    [InlineData("q=kursk -zebra", "Kursk")]
    [InlineData("q=body:kursk", "Kursk")]
    public void What_matched_is_marked(string query, string marked) => Assert.Equal([marked], Marked(Snippet(query)));

    [Fact]
    public void Without_words_it_is_the_beginning_of_the_body_unmarked()
    {
        var snippet = Snippet("");

        Assert.StartsWith("The weather was fine", snippet.Text);
        Assert.Empty(snippet.Marks);
        Assert.Equal("Heading here\n".Length, snippet.Start);
    }

    [Fact]
    public void A_match_in_the_heading_is_marked_there()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Heading here", Body));

        var hit = Assert.Single(given.Search("q=heading").Hits);

        Assert.Equal([[0, 7]], hit.HeadingMarks);
        Assert.Empty(hit.Snippets[0].Marks);
    }

    [Fact]
    public void Any_text_has_a_passage_that_lies_where_it_says() => CsCheck.Check.Sample(CsCheck.Gen.String[1, 900], body =>
    {
        var text = "H\n" + body;
        var match = TextMatch.Of(QueryParser.Parse("a OR e OR 12* OR \"a e\"~9 OR \"i o\"~sentence").Root);
        var tokens = new List<TextToken>();
        TextAnalysis.Read(body, LanguageFamily.English, tokens);
        var pieces = new List<MatchedPiece>();
        match.Find(body, tokens, TextScope.Body, pieces);

        var snippet = Assert.Single(Passages.Of(body, 2, pieces));

        Assert.Equal(snippet.Text, text.Substring(snippet.Start, snippet.Text.Length));
        Assert.All(snippet.Marks, mark => Assert.True(mark[0] >= 0 && mark[0] < mark[1] && mark[1] <= snippet.Text.Length));
    });

    private static Snippet Snippet(string query)
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Heading here", Body));
        return Assert.Single(Assert.Single(given.Search(query).Hits).Snippets);
    }

    private static IEnumerable<string> Marked(Snippet snippet) => snippet.Marks.Select(mark => snippet.Text[mark[0]..mark[1]]);
}
