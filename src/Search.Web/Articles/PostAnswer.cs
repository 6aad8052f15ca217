using Search.Articles;
using Search.Indexing;

namespace Search.Web;

/// <summary>What a request that brought articles came to, on the wire.</summary>
/// <param name="Sequence">The sequence at which all that was taken is to be found.</param>
/// <param name="Added">How many articles are new.</param>
/// <param name="Changed">How many have other content than before.</param>
/// <param name="Unchanged">How many were known already, as they are.</param>
/// <param name="Rejected">How many could not be read.</param>
/// <param name="Items">What each came to, in the request's order.</param>
internal sealed record PostAnswer(long Sequence, int Added, int Changed, int Unchanged, int Rejected, IReadOnlyList<ItemAnswer> Items)
{
    public static PostAnswer Of(IReadOnlyList<PostedItem> posted, IReadOnlyList<PutOutcome> outcomes, long sequence)
    {
        var items = new List<ItemAnswer>(posted.Count);
        var next = 0;
        foreach (var item in posted)
        {
            items.Add(item.Article is { } article ? ItemAnswer.Of(item.Line, article, outcomes[next++]) : ItemAnswer.Of(item.Reject!));
        }

        int Count(ItemOutcome outcome) => items.Count(item => item.Outcome == outcome);
        var (added, changed) = (Count(ItemOutcome.Added), Count(ItemOutcome.Changed));
        return new(sequence, added, changed, Count(ItemOutcome.Unchanged), Count(ItemOutcome.Rejected), items);
    }
}

/// <summary>What one article came to.</summary>
/// <param name="Line">Its line in the request, counted from 1.</param>
/// <param name="Outcome">What happened to it.</param>
/// <param name="Id">The article's id; null where it was rejected.</param>
/// <param name="Reports">How its reports changed; null where it was rejected.</param>
/// <param name="Reject">Why it was rejected; else null.</param>
internal sealed record ItemAnswer(int Line, ItemOutcome Outcome, ArticleId? Id, ReportChanges? Reports, ItemReject? Reject)
{
    public static ItemAnswer Of(int line, Article article, PutOutcome outcome) => new(
        line,
        outcome.Kind switch { PutKind.Added => ItemOutcome.Added, PutKind.Changed => ItemOutcome.Changed, _ => ItemOutcome.Unchanged },
        article.Id,
        new(outcome.Added, outcome.Changed, outcome.Retired, outcome.Unchanged, outcome.Regrouped),
        null);

    public static ItemAnswer Of(Reject reject) =>
        new((int)reject.Line!, ItemOutcome.Rejected, null, null, new(reject.Reason, reject.Detail, reject.Excerpt));
}

/// <summary>How the reports of one article changed.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many have a new revision.</param>
/// <param name="Retired">How many are no longer in the article.</param>
/// <param name="Unchanged">How many are as they were.</param>
/// <param name="Regrouped">How many reports, of other articles most often, have a new revision as their story has changed by these.</param>
internal sealed record ReportChanges(int Added, int Changed, int Retired, int Unchanged, int Regrouped);

/// <summary>Why an article was rejected.</summary>
/// <param name="Reason">The stable reason.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
/// <param name="Excerpt">How it begins.</param>
internal sealed record ItemReject(RejectReason Reason, string Detail, string Excerpt);

/// <summary>What happened to one article of a request.</summary>
internal enum ItemOutcome
{
    /// <summary>It was not known before.</summary>
    Added,

    /// <summary>It was known with other content.</summary>
    Changed,

    /// <summary>It was known as it is.</summary>
    Unchanged,

    /// <summary>It could not be read.</summary>
    Rejected,
}
