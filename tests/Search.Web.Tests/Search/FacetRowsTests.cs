using Search.Indexing;

namespace Search.Web.Tests.Search;

public sealed class FacetRowsTests
{
    [Fact]
    public void Each_value_stands_below_what_contains_it_with_the_most_frequent_first()
    {
        var result = new FacetResult(
            [new("UA", "Ukraine", 9, false), new("RU", "Russia", 8, false), new("UA.07", "Kharkiv Oblast", 7, false, "UA"), new("706483", "Kharkiv", 6, false, "UA.07")], 2, 0);

        var rows = FacetRows.Of(Facet.Place, result, new SearchRequest());

        Assert.Equal([("Ukraine", 0), ("Kharkiv Oblast", 1), ("Kharkiv", 2), ("Russia", 0), ("No place", 0)], rows.Select(row => (row.Label, row.Level)));
    }

    [Fact]
    public void A_value_whose_container_is_not_listed_stands_by_itself() =>
        Assert.Equal(0, Assert.Single(FacetRows.Of(Facet.Place, new([new("706483", "Kharkiv", 6, false, "UA.07")], 0, 0), new SearchRequest())).Level);

    [Fact]
    public void What_is_folded_away_is_the_rest_beyond_the_most_frequent_and_never_a_choice()
    {
        var values = Enumerable.Range(0, 12).Select(i => new FacetValue($"actor-{i}", $"Actor {i}", 12 - i, Selected: i == 11)).ToList();
        var request = new SearchRequest { Choices = [new(Facet.Actor, "actor-11", IsExcluded: true)] };

        var rows = FacetRows.Of(Facet.Actor, new(values, 0, 0), request);

        Assert.Equal(["actor-8", "actor-9", "actor-10"], rows.Where(row => row.IsExtra).Select(row => row.Choice));
        Assert.True(rows.Single(row => row.Choice == "actor-11").IsExcluded);
    }

    [Fact]
    public void What_is_shown_has_what_contains_it_shown_above()
    {
        var towns = Enumerable.Range(0, 8).Select(i => new FacetValue($"70{i}", $"Town {i}", 12 - i, false, i == 7 ? "UA.07" : null));
        FacetValue[] rest = [new("UA.07", "Kharkiv Oblast", 3, false, "UA"), new("RU", "Russia", 2, false), new("UA", "Ukraine", 1, false)];

        var rows = FacetRows.Of(Facet.Place, new([.. towns, .. rest], 0, 0), new SearchRequest());

        Assert.Equal(["RU"], rows.Where(row => row.IsExtra).Select(row => row.Choice));
        Assert.Equal([("Ukraine", 0), ("Kharkiv Oblast", 1), ("Town 7", 2)], rows.TakeLast(3).Select(row => (row.Label, row.Level)));
    }

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(3, false, 1)]
    [InlineData(0, true, 1)]
    public void The_reports_without_a_value_have_a_line_where_there_are_any_or_they_are_chosen(int missing, bool chosen, int lines)
    {
        var request = new SearchRequest { Choices = chosen ? [new(Facet.Published, null)] : [] };

        var rows = FacetRows.Of(Facet.Published, new([], missing, 0), request);

        Assert.Equal(lines, rows.Count(row => row is { Choice: "missing", Exclusion: "-missing", Label: "Undated" }));
    }
}
