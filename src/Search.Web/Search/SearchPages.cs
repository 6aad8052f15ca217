using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>Makes the page of a search.</summary>
internal static class SearchPages
{
    public static IResult Show(HttpContext http, Corpus corpus, SavedSearchStore saved)
    {
        var parameters = RequestParameters.Read(http.Request.QueryString.Value);
        if (!SearchRequest.TryRead(parameters, out var request, out var problems))
        {
            return Shown(new SearchModel(request, FormToken.Of(http), corpus.Labels) { Problems = problems });
        }

        // A form sends its empty fields too; the address that is shown, copied and cited is the one without them.
        if (parameters.Any(parameter => parameter.Value.Length == 0))
        {
            return TypedResults.LocalRedirect(Address.Page(request));
        }

        var model = new SearchModel(request, FormToken.Of(http), corpus.Labels);
        model = Answer(model, corpus, corpus.Reader.Search(request, http.RequestAborted), saved);
        return Shown(model.Page is not { } page ? model : model with
        {
            Related = RelatedValues.Of(corpus.Reader, request, page, corpus.Labels, http.RequestAborted),
            Charts = Chart.Of(request, page, corpus, http.RequestAborted),
        });
    }

    private static SearchModel Answer(SearchModel model, Corpus corpus, SearchAnswer answer, SavedSearchStore saved) => answer switch
    {
        SearchPage page => model with { Page = page, Saved = SavedAs(corpus.Reader.Settle(model.Request), saved) },
        CursorExpired expired => model with { Restart = expired.Restart },
        _ => model with { Problems = ((SearchRefused)answer).Problems },
    };

    private static SavedSearch? SavedAs(SearchRequest request, SavedSearchStore saved)
    {
        var query = (request with { Cursor = null }).ToQueryString();
        return saved.List(Owner.Local).FirstOrDefault(search => search.Query == query);
    }

    private static RazorComponentResult Shown(SearchModel model) => View.Of<SearchView>(
        model.Problems.Count > 0 ? StatusCodes.Status400BadRequest
        : model.Restart is not null ? StatusCodes.Status410Gone
        : StatusCodes.Status200OK,
        (nameof(SearchView.Model), model));
}
