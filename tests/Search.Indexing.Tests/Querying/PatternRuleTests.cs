namespace Search.Indexing.Tests;

/// <summary>Patterns against what somebody might do to them.</summary>
public sealed class PatternRuleTests
{
    private static readonly string[] Bodies = ["A café in Przewodów. It stood.", "Kyiv and a Kyivan.", "Volgograd, 5 km off; a b."];

    [Theory]
    [InlineData("/przewodów/", "0")]
    [InlineData("/CAFÉ/", "0")]
    [InlineData("/cafe\u0301/", "0")]
    [InlineData("/kyiv/", "1")]
    [InlineData("/kyiv.+/", "1")]
    [InlineData("/./", "0 1 2")]
    [InlineData("/[^a-z]/", "2")]
    [InlineData("/\\W+/", "")]
    [InlineData("/\\p{L}/", "0 1 2")]
    public void A_regular_expression_fits_whole_words_without_regard_to_accents_and_nothing_else(string query, string expected)
    {
        using var given = Corpus();

        Assert.Equal(expected, string.Join(' ', given.Search("q=body:" + Uri.EscapeDataString(query)).Hits.Select(hit => hit.Heading[^1..]).Order()));
    }

    [Fact]
    public void What_marks_sentences_is_no_word_of_a_pattern()
    {
        using var given = Corpus();

        var expansion = Assert.Single(given.Search("q=body:" + Uri.EscapeDataString("/./")).Query.Expansions);

        Assert.Equal(["5", "a", "b"], expansion.To.Order());
    }

    [Theory]
    [InlineData("/kyiv)|(?:zz/", "This is no regular expression")]
    [InlineData("/(?x)kyiv#/", "The fault is at character 9.")]
    [InlineData("/(a/", "The fault is at character 2")]
    public void A_regular_expression_that_is_none_by_itself_is_refused_where_the_fault_is(string query, string words)
    {
        var problem = QueryParser.Parse(query).Problem!;

        Assert.Contains(words, problem.Message + " " + problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_has_at_most_so_many_characters()
    {
        using var given = Corpus();

        var problem = QueryParser.Parse(string.Concat(Enumerable.Repeat("a*", 600))).Problem!;

        Assert.Equal(("The pattern has 1200 characters.", "Write at most 128."), (problem.Message, problem.Hint));
        Assert.Equal(0, given.Search("q=" + string.Concat(Enumerable.Repeat("a*", 64))).Total);
    }

    [Fact]
    public void A_value_of_a_facet_that_no_report_has_is_told()
    {
        using var given = Corpus();

        var page = given.Search("place=Ukraine&source=-Nobody");

        Assert.Equal(0, page.Total);
        Assert.Collection(page.Query.Warnings,
            warning => Assert.StartsWith("No report has place 'Ukraine'. Its values are ids", warning.Message, StringComparison.Ordinal),
            warning => Assert.Equal("No report has source 'Nobody'.", warning.Message));
    }

    private static Given Corpus()
    {
        var given = new Given();
        given.Commit([.. Bodies.Select((body, i) => TestArticle.Of($"a{i}", $"Heading {i}", body))]);
        return given;
    }
}
