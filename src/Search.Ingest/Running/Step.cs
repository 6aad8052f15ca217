using Search.Articles;

namespace Search.Ingest;

/// <summary>One record on its way, with the file it came from: an article that was read, a reject, or a count of what is no article.</summary>
internal sealed record Step(ArticleFile? File, ReadArticle? Read, Reject? Reject, PassedOver? PassedOver = null)
{
    /// <summary>Makes the step of what was not read as an article.</summary>
    public static Step Of(ArticleFile? file, Parsed parsed) => new(file, null, parsed.Reject, parsed.PassedOver);
}
