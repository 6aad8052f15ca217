using Search.Indexing;

namespace Search.Web;

/// <summary>What is sent to save a search.</summary>
/// <param name="Name">What it shall be called: 1 to 120 characters.</param>
/// <param name="Request">The request as a query string, with or without its question mark: <c>q=kursk&amp;place=UA</c>.</param>
internal sealed record NewSearch(string Name, string Request)
{
    /// <summary>
    /// Reads the request and asks it once, so that nothing is saved that cannot be answered. Places that it names by a name are put by
    /// their ids, so that a larger gazetteer does not change what it means.
    /// </summary>
    public Problem? Read(Corpus corpus, CancellationToken cancellationToken, out SearchRequest request)
    {
        if (!RequestParameters.TryRead(Request, out request, out var problems))
        {
            return SearchProblems.Of(problems);
        }

        if (corpus.Reader.Search(request with { Cursor = null, Facets = [], PageSize = 1 }, cancellationToken) is SearchRefused refused)
        {
            return SearchProblems.Of(refused.Problems);
        }

        request = corpus.Reader.Settle(request);
        return null;
    }
}

/// <summary>What is sent to rename a saved search.</summary>
/// <param name="Name">What it shall be called: 1 to 120 characters.</param>
internal sealed record NewName(string Name);
