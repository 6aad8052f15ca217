namespace Search.Indexing.Tests;

public sealed class RequestNarrowingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(201, 5)];

    [Theory]
    [InlineData("", "actor=ann&place=UA")]
    [InlineData("q=a%20OR%20b&actor=-bob", "q=a%20OR%20b&place=UA&actor=ann&actor=-bob")]
    [InlineData("q=a%20OR%20b&actor=bob", "q=%28a%20OR%20b%29%20actor%3Aann&place=UA&actor=bob")]
    [InlineData("actor=ann", "place=UA&actor=ann")]
    [InlineData("place=missing", "q=place%3AUA&place=missing&actor=ann")]
    public void Further_values_are_choices_where_they_can_be_and_stand_in_the_query_where_not(string request, string narrowed) =>
        Assert.Equal(Given.Request(narrowed), Given.Request(request).And((Facet.Actor, "ann"), (Facet.Place, "UA")));

    [Fact]
    public void Two_values_of_one_facet_are_both_asked_for() =>
        Assert.Equal("q=actor%3Abob&actor=ann", new SearchRequest().And((Facet.Actor, "ann"), (Facet.Actor, "bob"))!.ToQueryString());

    [Fact]
    public void A_value_that_no_query_can_say_has_no_request() =>
        Assert.Null(Given.Request("source=Wire").And((Facet.Source, "The \"Post\"")));

    [Theory]
    [InlineData("q=x&actor=ann&actor=bob&actor=-cid&place=UA", "q=x%20%28actor%3Aann%20OR%20actor%3Abob%29%20-actor%3Acid&place=UA")]
    [InlineData("actor=missing", "q=missing%3Aactor")]
    [InlineData("q=x&place=UA", "q=x&place=UA")]
    public void What_is_chosen_of_a_facet_can_stand_in_the_query(string request, string moved) =>
        Assert.Equal(Given.Request(moved), Given.Request(request).ChoosingInQuery(Facet.Actor));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_search_for_a_cell_finds_as_many_as_the_cell_says(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        OracleTests.FillCorpus(given, random);
        for (var i = 0; i < 12; i++)
        {
            var request = new CooccurrenceRequest
            {
                Search = OracleTests.Request(random, given.Reader.Sequence),
                Rows = new FacetAsk(Facet.Counted[random.Next(7)], 4),
                Columns = new FacetAsk(Facet.Counted[random.Next(7)], 4),
            };
            var table = Assert.IsType<CooccurrenceTable>(given.Reader.Cooccurrence(request, TestContext.Current.CancellationToken));
            for (var cell = 0; cell < table.Rows.Values.Count * table.Columns.Values.Count; cell++)
            {
                var (row, column) = (cell / table.Columns.Values.Count, cell % table.Columns.Values.Count);
                var narrowed = request.Search.And(
                    (request.Rows.Facet, table.Rows.Values[row].Id), (request.Columns.Facet, table.Columns.Values[column].Id));
                var page = Assert.IsType<SearchPage>(given.Reader.Search(narrowed! with { Facets = [], Sort = Sort.NewestPublished }, TestContext.Current.CancellationToken));
                Assert.Equal(table.Cells[row][column], page.Counted.Total);
            }
        }
    }
}
