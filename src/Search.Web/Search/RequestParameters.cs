using Microsoft.AspNetCore.WebUtilities;
using Search.Indexing;

namespace Search.Web;

/// <summary>Reads a request from a query string, names case by case and in their order, as they stand.</summary>
internal static class RequestParameters
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string? queryString)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            pairs.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return pairs;
    }

    public static bool TryRead(string? queryString, out SearchRequest request, out IReadOnlyList<RequestProblem> problems) =>
        SearchRequest.TryRead(Read(queryString), out request, out problems);
}
