using Microsoft.AspNetCore.Http.HttpResults;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>Saved searches for people: a list, and forms that save, rename and delete.</summary>
internal static class SearchesPages
{
    private const string List = "/searches";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(List, (HttpContext http, SavedSearchStore store, Corpus corpus) => Shown(http, store, corpus))
            .ExcludeFromDescription();
        var forms = routes.MapGroup(List).AddEndpointFilter(FormToken.Require).ExcludeFromDescription();
        forms.MapPost("", Save);
        forms.MapPost("{id}/name", Rename);
        forms.MapPost("{id}/delete", Delete);
    }

    private static async Task<IResult> Save(HttpContext http, SavedSearchStore store, Corpus corpus)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var wanted = new NewSearch(form["name"].ToString(), form["query"].ToString());
        if (wanted.Read(corpus, http.RequestAborted, out var request) is { } problem)
        {
            return problem.ToPage();
        }

        return Done(http, store, corpus, store.Save(Owner.Local, wanted.Name, request));
    }

    private static async Task<IResult> Rename(string id, HttpContext http, SavedSearchStore store, Corpus corpus)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return SavedSearchId.TryParse(id, null, out var known)
            ? Done(http, store, corpus, store.Rename(Owner.Local, known, form["name"].ToString()))
            : KeepProblems.NoSearch(id).ToPage();
    }

    private static IResult Delete(string id, SavedSearchStore store) =>
        SavedSearchId.TryParse(id, null, out var known) && store.Delete(Owner.Local, known)
            ? SeeOther(List)
            : KeepProblems.NoSearch(id).ToPage();

    private static IResult Done(HttpContext http, SavedSearchStore store, Corpus corpus, Kept kept) =>
        kept.Search is { } search ? SeeOther($"{List}#s-{search.Id}") : Shown(http, store, corpus, KeepProblems.Of(kept.Problem!));

    private static RazorComponentResult Shown(
        HttpContext http, SavedSearchStore store, Corpus corpus, Problem? problem = null) => View.Of<SearchesView>(
        problem?.Type.Status ?? StatusCodes.Status200OK,
        (nameof(SearchesView.Searches), store.List(Owner.Local)),
        (nameof(SearchesView.Token), FormToken.Of(http)),
        (nameof(SearchesView.Labels), corpus.Labels),
        (nameof(SearchesView.Problem), problem));

    /// <summary>After a form, a page that can be reloaded without sending the form again (RFC 9110, 15.4.4).</summary>
    private static SeeOtherResult SeeOther(string address) => new SeeOtherResult(address);

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
