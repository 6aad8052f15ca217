using Search.SavedSearches;

namespace Search.Web;

/// <summary>One saved search on the wire.</summary>
/// <param name="Id">What names it for good.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Request">The request whole, as its canonical query string.</param>
/// <param name="Created">When it was saved.</param>
/// <param name="Updated">When it was last renamed, or saved.</param>
/// <param name="Search">The address of its reports as JSON.</param>
/// <param name="Page">The address of its page.</param>
/// <param name="Feed">The address of its Atom feed.</param>
internal sealed record SavedSearchAnswer(
    SavedSearchId Id, string Name, string Request, DateTimeOffset Created, DateTimeOffset Updated, string Search, string Page, string Feed)
{
    public static SavedSearchAnswer Of(SavedSearch search)
    {
        var query = search.Query.Length > 0 ? "?" + search.Query : "";
        var (json, page) = ($"/v1/search{query}", $"/search{query}");
        return new(search.Id, search.Name, search.Query, search.Created, search.Updated, json, page, Address.Feed(search.Id));
    }
}

/// <summary>The saved searches on the wire.</summary>
/// <param name="Searches">By name.</param>
internal sealed record SavedSearchList(IReadOnlyList<SavedSearchAnswer> Searches)
{
    public static SavedSearchList Of(IReadOnlyList<SavedSearch> searches) => new([.. searches.Select(SavedSearchAnswer.Of)]);
}
