using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;

namespace Search.Web;

/// <summary>Makes the page that lists the values of a facet.</summary>
internal static class FacetPages
{
    public static IResult Show(string facet, HttpContext http, Corpus corpus)
    {
        if (!Facet.TryFind(facet, out var known))
        {
            return FacetEndpoints.NoFacet(facet).ToPage();
        }

        var parameters = RequestParameters.Read(http.Request.QueryString.Value);
        if (!FacetRequest.TryRead(known, parameters, out var request, out var problems))
        {
            return Shown(new FacetListModel(request, corpus.Labels) { Problems = problems });
        }

        // A form sends its empty fields too; the address that is shown and copied is the one without them.
        if (parameters.Any(parameter => parameter.Value.Length == 0))
        {
            return TypedResults.LocalRedirect(Address.Values(request));
        }

        var model = new FacetListModel(request, corpus.Labels);
        return Shown(corpus.Reader.Values(request, http.RequestAborted) is var answer && answer is FacetPage page
            ? model with { Page = page }
            : model with { Problems = ((SearchRefused)answer).Problems });
    }

    private static RazorComponentResult Shown(FacetListModel model) => View.Of<FacetListView>(
        model.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, (nameof(FacetListView.Model), model));
}
