using Search.Articles;
using Search.Indexing;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>The addresses of the server's own pages and answers, relative to its root.</summary>
internal static class Address
{
    public static string Page(SearchRequest request) => Ask("/search", request);

    public static string Json(SearchRequest request) => Ask("/v1/search", request);

    public static string Values(FacetRequest request) => Ask($"/facets/{request.Facet}", request.ToQueryString());

    public static string ValuesJson(FacetRequest request) => "/v1" + Values(request);

    public static string Table(CooccurrenceRequest request) => Ask("/cooccurrence", request.ToQueryString());

    public static string TableJson(CooccurrenceRequest request) => "/v1" + Table(request);

    public static string ClustersJson(ClusterRequest request) => Ask("/v1/clusters", request.ToQueryString());

    public static string Report(ReportId id, long? asOf = null) => $"/reports/{id}" + (asOf is null ? "" : $"?as_of={asOf}");

    public static string ReportJson(ReportId id, long? asOf = null) => "/v1" + Report(id, asOf);

    public static string Similar(ReportId id, long? asOf = null) => $"/reports/{id}/similar" + (asOf is null ? "" : $"?as_of={asOf}");

    public static string Revisions(ReportId id) => $"/v1/reports/{id}/revisions";

    public static string Saved(SavedSearchId id) => $"/v1/searches/{id}";

    public static string Feed(SavedSearchId id) => $"/v1/searches/{id}/feed";

    private static string Ask(string path, SearchRequest request) => Ask(path, request.ToQueryString());

    private static string Ask(string path, string query) => query.Length > 0 ? $"{path}?{query}" : path;
}
