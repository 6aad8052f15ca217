using System.ComponentModel;
using Microsoft.Net.Http.Headers;
using Search.Indexing;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>The Atom feed of a saved search (RFC 4287): its reports, last published first, page by page to the last (RFC 5005).</summary>
internal static class FeedEndpoints
{
    private const int ReportsOnAPage = 50;

    public static void MapFeeds(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/searches/{id}/feed", Read)
        .WithName("Feed")
        .WithTags("Saved searches")
        .WithSummary("Gets the saved search's reports as an Atom feed, last published first.")
        .Produces<string>(StatusCodes.Status200OK, AtomFeed.MediaType)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblems(ProblemType.Parameter, ProblemType.NoSearch);

    private static IResult Read(
        [Description("The saved search's id.")] string id,
        [Description("Where to go on: as the link `next` of the page before says.")] string? cursor,
        HttpContext http, SavedSearchStore store, Corpus corpus)
    {
        if (!SavedSearchId.TryParse(id, null, out var known) || store.Find(Owner.Local, known) is not { } search)
        {
            return KeepProblems.NoSearch(id).ToResult();
        }

        if (!RequestParameters.TryRead(search.Query, out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        request = request with { Sort = Sort.NewestPublished, PageSize = ReportsOnAPage, Facets = [], Cursor = cursor };
        return TagOf(search, request, corpus.Reader.Sequence, http).IsKnown(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Answer(search, request, corpus, http);
    }

    private static IResult Answer(SavedSearch search, SearchRequest request, Corpus corpus, HttpContext http)
    {
        switch (corpus.Reader.Search(request, http.RequestAborted))
        {
            case SearchPage page:
                TagOf(search, request, page.Sequence, http).IsKnown(http);
                return TypedResults.Bytes(new AtomFeed(Root(http), search, page, corpus).Write(), AtomFeed.MediaType);
            case SearchRefused refused:
                http.Response.Headers.ETag = default;
                return SearchProblems.Of(refused.Problems).ToResult();
            case var answer:
                http.Response.Headers.ETag = default;
                return SearchProblems.Of((CursorExpired)answer).ToResult();
        }
    }

    private static EntityTagHeaderValue TagOf(SavedSearch search, SearchRequest request, long sequence, HttpContext http) =>
        EntityTags.Of($"{Root(http)}\n{search.Id}\n{search.Name}\n{request.ToQueryString()}", sequence);

    private static Uri Root(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}/");
}
