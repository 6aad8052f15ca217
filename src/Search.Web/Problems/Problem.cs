using Microsoft.AspNetCore.Http.HttpResults;

namespace Search.Web;

/// <summary>One problem of one request: as problem details for programs, as a page for people.</summary>
public sealed record Problem(ProblemType Type, string Detail, IReadOnlyDictionary<string, object?> More)
{
    public static Problem Of(ProblemType type, string detail, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var members = new Dictionary<string, object?>();
        foreach (var (name, value) in more)
        {
            members[name] = value;
        }

        return new(type, detail, members);
    }

    public ProblemHttpResult ToResult() => TypedResults.Problem(Detail, null, Type.Status, Type.Title, Type.Uri, More!);

    public IResult ToPage() => View.Of<ProblemView>(Type.Status, (nameof(ProblemView.Problem), this));

    /// <summary>Answers as the address promises: problem details below <c>/v1</c> and <c>/openapi</c>, a page elsewhere.</summary>
    public Task Answer(HttpContext http) => ResultFor(http).ExecuteAsync(http);

    /// <summary>Gets the answer that the address promises.</summary>
    public IResult ResultFor(HttpContext http)
    {
        var isPage = !http.Request.Path.StartsWithSegments("/v1") && !http.Request.Path.StartsWithSegments("/openapi");
        return isPage ? ToPage() : ToResult();
    }
}
