using Search.Articles;

namespace Search.Ingest;

/// <summary>One record on its way: an article that was read, or a reject, with the file it came from.</summary>
internal sealed record Step(ArticleFile? File, ReadArticle? Read, Reject? Reject);
