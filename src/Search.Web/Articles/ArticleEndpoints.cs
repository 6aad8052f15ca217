using Microsoft.AspNetCore.Http.HttpResults;
using Search.Articles;

namespace Search.Web;

/// <summary>Takes articles in: one JSON object, or one on each line.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/articles", Put)
        .WithName("PutArticles")
        .WithTags("Articles")
        .WithSummary("Takes in articles, one or many, and answers what each came to. The same article sent again changes nothing.")
        .WithDescription(
            "One object `{id,title,date,source,url,lang,body}` as `application/json`, or one on each line as `application/x-ndjson`; "
            + "other fields are kept. "
            + $"At most {PostLimits.Articles} articles of {PostLimits.ArticleBytes} bytes and {PostLimits.BodyBytes} bytes in all. "
            + "Articles that cannot be read are answered as rejected and stop nothing; "
            + "the others are committed together, durable and searchable when the answer comes.")
        .Accepts<PostedArticle>(PostedBody.Json, PostedBody.NdJson)
        .ProducesProblems(ProblemType.Body, ProblemType.KeyNeeded, ProblemType.TooLarge, ProblemType.MediaType)
        .WithRequestTimeout(TimeSpan.FromMinutes(10));

    private static async Task<Results<Ok<PostAnswer>, ProblemHttpResult>> Put(HttpContext http, Corpus corpus, TimeProvider time)
    {
        var body = await PostedBody.Read(http.Request, http.RequestAborted);
        if (body.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var posted = await PostedItem.ReadAll(body, time, http.RequestAborted);
        var items = posted.Select(item => item.Article).OfType<Article>().AsParallel().AsOrdered().Select(corpus.Prepare).ToList();
        var (outcomes, sequence) = corpus.Put(items, posted.Select(item => item.Reject).OfType<Reject>());
        var answer = PostAnswer.Of(posted, outcomes, sequence);
        return answer.Rejected > 0 && outcomes.Count == 0
            ? Problem.Of(ProblemType.Body, answer.Items[0].Reject!.Detail, ("items", answer.Items)).ToResult()
            : TypedResults.Ok(answer);
    }
}
