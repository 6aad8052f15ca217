using Search.Articles;
using Search.Reference;

namespace Search.Ingest;

/// <summary>An article with its reports, split and enriched, on its way to the writer.</summary>
internal sealed record ReadArticle(Article Article, IReadOnlyList<Report> Reports);
