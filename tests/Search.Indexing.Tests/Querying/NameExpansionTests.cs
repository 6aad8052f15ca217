namespace Search.Indexing.Tests;

public sealed class NameExpansionTests
{
    [Theory]
    [InlineData("Kiev", "Kiev Kyiv Київ")]
    [InlineData("київ", "Kiev Kyiv Київ")]
    [InlineData("\"Kiev\"", "Kiev")]
    [InlineData("Artemivsk", "Bakhmut")]
    [InlineData("fall chasov yar", "Chasiv Yar")]
    [InlineData("-kyiv", "Bakhmut|Chasiv Yar")]
    [InlineData("heading:Киев", "Kiev Kyiv Київ")]
    public void A_name_finds_the_other_names_of_the_same(string query, string headings)
    {
        using var given = Places();

        var page = given.Search("q=" + Uri.EscapeDataString(query));

        var expected = headings.Split(headings.Contains('|') ? '|' : headings.Contains("Yar") ? '|' : ' ');
        Assert.Equal(expected.Order(), page.Hits.Select(hit => hit.Heading).Order());
    }

    [Theory]
    [InlineData("Dnepropetrovsk", "Dnipro")]
    [InlineData("Kishinev", "Chisinau")]
    [InlineData("Нетаньяху", "Netanyahu")]
    [InlineData("דמשק", "Damascus")]
    [InlineData("Rakka", "Raqqa")]
    [InlineData("Sana", null)]
    public void The_table_has_the_names_that_were_and_those_in_other_scripts(string name, string? other)
    {
        var others = NameGroups.Known.OthersOf(name);

        Assert.Equal(other is null, others.Count == 0);
        Assert.True(other is null || others.Contains(other));
    }

    [Fact]
    public void What_was_added_is_told_and_can_be_left_out()
    {
        using var given = Places();

        var expansion = Assert.Single(given.Search("q=Kiev").Query.Expansions);

        Assert.Equal(("kiev", "name", 0), (expansion.Of, expansion.Why, expansion.More));
        Assert.Equal(["Kyiv", "Київ"], expansion.To);
        Assert.Equal(1, given.Search("q=Kiev&expand=none").Total);
        Assert.Empty(given.Search("q=Kiev&expand=none").Query.Expansions);
        Assert.Equal("q=Kiev&expand=none", Given.Request("expand=none&q=Kiev").ToQueryString());
        Assert.Equal("q=Kiev", Given.Request("expand=names&q=Kiev").ToQueryString());
        Assert.False(SearchRequest.TryRead(Given.Parameters("q=Kiev&expand=all"), out _, out var problems));
        Assert.Contains("names, none", problems[0].Message);
    }

    [Fact]
    public void A_name_that_only_others_stand_for_is_not_told_as_unknown()
    {
        using var given = Places();

        var reading = given.Search("q=artemivsk").Query;

        Assert.Equal(new QueryWarning(0, 9, "No report has 'artemivsk' as it is written: all are found by its other names."), Assert.Single(reading.Warnings));
        Assert.Equal("No report has 'artemivsk'.", Assert.Single(given.Search("q=artemivsk&expand=none").Query.Warnings).Message);
    }

    [Fact]
    public void The_other_names_are_marked_in_the_hits()
    {
        using var given = Places();

        var marked = given.Search("q=artemivsk").Hits.Single();

        Assert.Equal([[0, 7]], marked.HeadingMarks);
    }

    [Fact]
    public void No_name_stands_in_two_groups_and_each_is_one_to_four_words()
    {
        var names = NameGroups.Known.All.SelectMany(group => group).ToList();

        Assert.True(NameGroups.Known.All.Count() > 200);
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(QueryWords.Split(name).Count, 1, NameGroups.LongestName));
        Assert.All(names, name => Assert.NotEmpty(NameGroups.Known.OthersOf(name)));
    }

    private static Given Places()
    {
        var given = new Given();
        given.Commit(
            TestArticle.Of("1", "Kyiv", "A quiet night."),
            TestArticle.Of("2", "Kiev", "A quiet night."),
            TestArticle.Of("3", "Київ", "Тиха ніч.", language: "uk"),
            TestArticle.Of("4", "Bakhmut", "A quiet night."),
            TestArticle.Of("5", "Chasiv Yar", "The fall."));
        return given;
    }
}
