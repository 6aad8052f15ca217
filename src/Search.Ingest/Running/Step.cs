using Search.Articles;

namespace Search.Ingest;

/// <summary>
/// One thing on its way from what is taken in to the corpus: exactly one of an article, a reject, a count of what is no article, and a
/// mark.
/// </summary>
internal sealed record Step
{
    /// <summary>Gets the file it came from, or null.</summary>
    public ArticleFile? File { get; init; }

    public Article? Article { get; init; }

    public Reject? Reject { get; init; }

    public PassedOver? PassedOver { get; init; }

    public Mark? Mark { get; init; }

    /// <summary>Gets what it is counted in besides the run as a whole, or null.</summary>
    public IngestSummary? Tally { get; init; }

    /// <summary>Makes the step of what was read from a file, links apart.</summary>
    public static Step Of(ArticleFile? file, Parsed parsed) =>
        new() { File = file, Article = parsed.Article, Reject = parsed.Reject, PassedOver = parsed.PassedOver };

    public static Step Of(Reject reject) => new() { Reject = reject };

    public static Step Of(PassedOver passedOver) => new() { PassedOver = passedOver };

    public static Step Of(Mark mark) => new() { Mark = mark };
}

/// <summary>A place among the steps: something is done once all steps before it are durable.</summary>
/// <param name="WhenDurable">What is done.</param>
/// <param name="IsUrgent">Whether that is made to be so at once, instead of with the next batch.</param>
internal sealed record Mark(Action WhenDurable, bool IsUrgent = false);
