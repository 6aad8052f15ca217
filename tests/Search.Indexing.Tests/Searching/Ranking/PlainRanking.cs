using Search.Articles;
using Search.Reference;

namespace Search.Indexing.Tests;

/// <summary>
/// The order by relevance from the scores of matching alone: nearness and recency are worked out for every report by plain loops.
/// </summary>
internal static class PlainRanking
{
    /// <summary>Gets the ids of all reports with some words, best first.</summary>
    public static List<string> Of(Given given, string query, bool isRecent)
    {
        using var source = new SnapshotSource(given.Folder.Path, new FacetDictionaries(), given.Time);
        using var lease = source.Lease();
        var words = query.Split(' ').Distinct().ToArray();
        Report ReportOf(string id) => given.Reader.Find(ReportId.Parse(id))!.Report;
        return [.. Matching(lease.Snapshot, query)
            .Select(match => (match.Id, Score: Score(ReportOf(match.Id), match.Score, words, lease.Snapshot, isRecent)))
            .OrderByDescending(match => match.Score).ThenBy(match => match.Id, StringComparer.Ordinal).Select(match => match.Id)];
    }

    private static IEnumerable<(string Id, float Score)> Matching(IndexSnapshot snapshot, string query)
    {
        var parsed = QueryParser.Parse(query);
        var request = new SearchRequest { Query = query, PageSize = 100_000, Facets = [] };
        var plan = new Plan(request, parsed, Sort.Relevance, snapshot.Sequence, null);
        var compiled = LuceneCompiler.Compile(plan.Root, snapshot, isScored: true, new FacetDictionaries());
        using var run = new SearchRun(snapshot, plan, compiled.Query, new FacetDictionaries(), CancellationToken.None);
        return [.. run.Run().Select(candidate => (run.Order.IdOf(candidate), SortKeys.ScoreOf(candidate.Key)))];
    }

    private static float Score(Report report, float score, string[] words, IndexSnapshot snapshot, bool isRecent)
    {
        var near = 0f;
        for (var i = 1; i < words.Length; i++)
        {
            var distance = Math.Min(Distance(report.Heading, words[i - 1], words[i]), Distance(report.Body, words[i - 1], words[i]));
            near += distance > 8 ? 0 : 0.5f * Math.Min(RarityOf(words[i - 1], snapshot), RarityOf(words[i], snapshot)) / distance;
        }

        return isRecent ? (score + near) * Recency(report.Published, new DateTimeOffset(2025, 1, 1, 0, 0, 3, TimeSpan.Zero)) : score + near;
    }

    private static int Distance(string text, string one, string other)
    {
        var words = text.Split(' ');
        return (from i in Enumerable.Range(0, words.Length)
                from j in Enumerable.Range(0, words.Length)
                where words[i] == one && words[j] == other
                select Math.Abs(i - j)).DefaultIfEmpty(int.MaxValue).Min();
    }

    private static float RarityOf(string word, IndexSnapshot snapshot) =>
        Weights.Rarity(snapshot.Reports.DocFreq(Fields.Text.Term(word)), snapshot.Reports.MaxDoc);

    private static float Recency(Published? published, DateTimeOffset at) => published is null || published.At > at ? 1
        : (float)(1 + (0.2f * ((2 * Math.Pow(2, -(at - published.At).TotalDays / 30)) - 1)));
}
