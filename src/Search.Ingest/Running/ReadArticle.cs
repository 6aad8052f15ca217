using Search.Articles;
using Search.Indexing;

namespace Search.Ingest;

/// <summary>
/// An article on its way to the writer, with its reports, split, enriched and ready to compare; they may be left for when somebody asks.
/// </summary>
internal sealed record ReadArticle(Article Article, Lazy<IReadOnlyList<IncomingReport>> Reports)
{
    /// <summary>Splits and enriches at once.</summary>
    public static ReadArticle Of(Article article, Workspace workspace)
    {
        var read = Later(article, workspace);
        _ = read.Reports.Value;
        return read;
    }

    /// <summary>Splits and enriches only where the corpus does not know the article as it is: one that it knows needs no reports.</summary>
    public static ReadArticle IfUnknown(Article article, Workspace workspace) =>
        workspace.Writer.Knows(article) ? Later(article, workspace) : Of(article, workspace);

    private static ReadArticle Later(Article article, Workspace workspace) => new(article, new(() => workspace.Prepare(article)));
}
