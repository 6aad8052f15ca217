using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Makes the id of a report that is seen for the first time.</summary>
internal static class ReportIds
{
    private const int HashLength = 16;

    /// <summary>Gets the ids a new report may have, best first: the first that no other story has ever had is its own.</summary>
    public static IEnumerable<ReportId> Candidates(Report report)
    {
        if (report.Anchor is { } anchor && !anchor.StartsWith('~') && ReportId.IsSuffix(anchor))
        {
            yield return ReportId.Of(report.ArticleId, anchor);
        }

        var hash = Base32.OfHash($"{Normal(report.Heading)}\n{report.Published?.Value}", HashLength);
        yield return ReportId.Of(report.ArticleId, "~" + hash);
        for (var copy = 2; ; copy++)
        {
            yield return ReportId.Of(report.ArticleId, FormattableString.Invariant($"~{hash}-{copy}"));
        }
    }

    private static string Normal(string heading)
    {
        var tokens = new List<TextToken>();
        TextAnalysis.Read(heading, LanguageFamily.Other, tokens);
        return string.Join(' ', tokens.Select(token => token.Word.Exact));
    }
}
