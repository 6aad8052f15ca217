using Microsoft.Extensions.Time.Testing;
using Search.Indexing;
using Search.Testing;

namespace Search.SavedSearches.Tests.Store;

public sealed class SavedSearchStoreTests : IDisposable
{
    private static readonly SearchRequest Query = new()
    {
        Query = "north korea",
        Choices = [new FacetChoice(Facet.Place, "UA"), new FacetChoice(Facet.Actor, "wagner-group", IsExcluded: true)],
        From = DateBound.Parse("2024-12-01"),
        DateField = DateField.Event,
        Sort = Sort.LatestEvent,
    };

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void A_saved_search_comes_back_whole_from_a_store_that_is_opened_again()
    {
        var saved = Open().Save("local", "  Kursk, by event  ", Query).Search!;

        var found = Open().Find("local", saved.Id);

        Assert.Equal(saved, found);
        Assert.Equal(("Kursk, by event", _time.GetUtcNow()), (found!.Name, found.Created));
        Assert.Equal("q=north%20korea&place=UA&actor=-wagner-group&from=2024-12-01&date_field=event&sort=-event", found.Query);
    }

    [Fact]
    public void A_request_is_saved_from_its_first_page_whichever_page_it_was_saved_on()
    {
        var saved = Open().Save("local", "Later page", Query with { Cursor = "c1" }).Search!;

        Assert.Equal(Query.ToQueryString(), saved.Query);
    }

    [Fact]
    public void What_is_answered_at_once_equals_what_is_read_back_to_the_millisecond()
    {
        _time.Advance(TimeSpan.FromTicks(12_345_678));
        var store = Open();

        var saved = store.Save("local", "Ticks", Query).Search!;

        Assert.Equal(saved, store.Find("local", saved.Id));
    }

    [Fact]
    public void Searches_are_listed_by_name_and_for_their_owner_alone()
    {
        var store = Open();
        store.Save("local", "Sudan", Query);
        store.Save("local", "Gaza", Query);
        store.Save("desk", "Yemen", Query);

        Assert.Equal(["Gaza", "Sudan"], store.List("local").Select(s => s.Name));
        Assert.Equal(["Yemen"], store.List("desk").Select(s => s.Name));
    }

    [Fact]
    public void Two_searches_of_one_owner_cannot_share_a_name_but_two_owners_can()
    {
        var store = Open();
        store.Save("local", "Sudan", Query);

        var second = store.Save("local", " Sudan ", Query);

        Assert.Equal(KeepFault.Taken, second.Problem!.Fault);
        Assert.Contains("'Sudan'", second.Problem.Detail, StringComparison.Ordinal);
        Assert.NotNull(store.Save("desk", "Sudan", Query).Search);
        Assert.Single(store.List("local"));
    }

    [Theory]
    [InlineData(null, "1 to 120")]
    [InlineData("   ", "1 to 120")]
    [InlineData("two\nlines", "line break")]
    public void A_name_that_breaks_the_rule_is_refused_with_the_rule(string? name, string rule)
    {
        var store = Open();

        var kept = store.Save("local", name, Query);

        Assert.Equal(KeepFault.Name, kept.Problem!.Fault);
        Assert.Contains(rule, kept.Problem.Detail, StringComparison.Ordinal);
        Assert.Empty(store.List("local"));
    }

    [Fact]
    public void A_name_may_have_120_characters_and_no_more()
    {
        var store = Open();

        Assert.NotNull(store.Save("local", new string('ї', 120), Query).Search);
        Assert.Contains("121", store.Save("local", new string('ї', 121), Query).Problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Renaming_changes_the_name_and_the_time_of_change_and_nothing_else()
    {
        var store = Open();
        var saved = store.Save("local", "Draft", Query).Search!;
        _time.Advance(TimeSpan.FromHours(1));

        var renamed = store.Rename("local", saved.Id, "Final").Search;

        Assert.Equal(saved with { Name = "Final", Updated = _time.GetUtcNow() }, renamed);
        Assert.Equal(renamed, store.Find("local", saved.Id));
    }

    [Fact]
    public void A_search_cannot_take_the_name_of_another_by_renaming_but_may_keep_its_own()
    {
        var store = Open();
        store.Save("local", "Sudan", Query);
        var gaza = store.Save("local", "Gaza", Query).Search!;

        Assert.Equal(KeepFault.Taken, store.Rename("local", gaza.Id, "Sudan").Problem!.Fault);
        Assert.Equal("Gaza", store.Rename("local", gaza.Id, "Gaza").Search!.Name);
    }

    [Fact]
    public void Nobody_opens_renames_or_deletes_what_another_owner_keeps()
    {
        var store = Open();
        var saved = store.Save("local", "Sudan", Query).Search!;

        Assert.Null(store.Find("desk", saved.Id));
        Assert.Equal(KeepFault.Unknown, store.Rename("desk", saved.Id, "Mine").Problem!.Fault);
        Assert.False(store.Delete("desk", saved.Id));
        Assert.Equal(saved, store.Find("local", saved.Id));
    }

    [Fact]
    public void A_deleted_search_is_gone_and_its_name_is_free_again()
    {
        var store = Open();
        var saved = store.Save("local", "Sudan", Query).Search!;

        Assert.True(store.Delete("local", saved.Id));
        Assert.False(store.Delete("local", saved.Id));
        Assert.Null(store.Find("local", saved.Id));
        Assert.NotNull(store.Save("local", "Sudan", Query).Search);
    }

    [Fact]
    public void Ids_sort_in_the_order_of_saving()
    {
        var store = Open();
        var first = store.Save("local", "b", Query).Search!;
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var second = store.Save("local", "a", Query).Search!;

        Assert.True(string.CompareOrdinal(first.Id.ToString(), second.Id.ToString()) < 0);
    }

    [Fact]
    public async Task Of_many_who_save_under_one_name_at_once_one_succeeds()
    {
        var store = Open();

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Save("local", "Sudan", Query))));

        Assert.Single(kept, k => k.Search is not null);
        Assert.All(kept.Where(k => k.Search is null), k => Assert.Equal(KeepFault.Taken, k.Problem!.Fault));
    }

    public void Dispose() => _folder.Dispose();

    private SavedSearchStore Open() => new(_folder.File("saved-searches.db"), _time);
}
