using Microsoft.AspNetCore.Http.HttpResults;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>Saved searches for programs.</summary>
internal static class SearchesEndpoints
{
    public static void MapSearches(this IEndpointRouteBuilder routes)
    {
        SearchesPages.Map(routes);
        var searches = routes.MapGroup("/v1/searches").WithTags("Saved searches");
        searches.MapGet("", List).WithName("SavedSearches").WithSummary("Lists the saved searches by name.");
        searches.MapPost("", Save)
            .WithName("SaveSearch")
            .WithSummary("Saves a request, whole, under a name.")
            .ProducesProblems(ProblemType.Parameter, ProblemType.KeyNeeded, ProblemType.Taken);
        searches.MapGet("{id}", Find).WithName("SavedSearch").WithSummary("Gets one saved search.").ProducesProblems(ProblemType.NoSearch);
        searches.MapPatch("{id}", Rename)
            .WithName("RenameSearch")
            .WithSummary("Gives a saved search another name.")
            .ProducesProblems(ProblemType.Name, ProblemType.KeyNeeded, ProblemType.NoSearch, ProblemType.Taken);
        searches.MapDelete("{id}", Delete)
            .WithName("DeleteSearch")
            .WithSummary("Deletes a saved search.")
            .ProducesProblems(ProblemType.KeyNeeded, ProblemType.NoSearch);
    }

    private static Ok<SavedSearchList> List(SavedSearchStore store) => TypedResults.Ok(SavedSearchList.Of(store.List(Owner.Local)));

    private static Results<Created<SavedSearchAnswer>, ProblemHttpResult> Save(
        NewSearch wanted, SavedSearchStore store, Corpus corpus, HttpContext http)
    {
        if (wanted.Read(corpus, http.RequestAborted, out var request) is { } problem)
        {
            return problem.ToResult();
        }

        var kept = store.Save(Owner.Local, wanted.Name, request);
        return kept.Search is { } search
            ? TypedResults.Created(Address.Saved(search.Id), SavedSearchAnswer.Of(search))
            : KeepProblems.Of(kept.Problem!).ToResult();
    }

    private static Results<Ok<SavedSearchAnswer>, ProblemHttpResult> Find(string id, SavedSearchStore store) =>
        SavedSearchId.TryParse(id, null, out var known) && store.Find(Owner.Local, known) is { } search
            ? TypedResults.Ok(SavedSearchAnswer.Of(search))
            : KeepProblems.NoSearch(id).ToResult();

    private static Results<Ok<SavedSearchAnswer>, ProblemHttpResult> Rename(string id, NewName wanted, SavedSearchStore store)
    {
        var kept = SavedSearchId.TryParse(id, null, out var known) ? store.Rename(Owner.Local, known, wanted.Name) : default;
        return kept switch
        {
            { Search: { } search } => TypedResults.Ok(SavedSearchAnswer.Of(search)),
            { Problem: { } problem } => KeepProblems.Of(problem).ToResult(),
            _ => KeepProblems.NoSearch(id).ToResult(),
        };
    }

    private static Results<NoContent, ProblemHttpResult> Delete(string id, SavedSearchStore store) =>
        SavedSearchId.TryParse(id, null, out var known) && store.Delete(Owner.Local, known)
            ? TypedResults.NoContent()
            : KeepProblems.NoSearch(id).ToResult();
}
