using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Tells which report of an article's new version is which report of its old one, whatever was edited, added, dropped or moved.
/// </summary>
/// <remarks>
/// Equal anchors are one entry. The article itself, or its lead, is one report throughout. Other entries go by likeness, best pairs first:
/// half for the words their headings share, half for those their bodies share (Jaccard), a little for the same or against another stated
/// time; below .45 they are different stories. Two entries with different anchors never are one.
/// </remarks>
internal static class EntryMatching
{
    private const double Threshold = 0.45;
    private const double SameTime = 0.25;
    private const double OtherTime = -0.1;

    /// <summary>Gets for each incoming report the index of the known one that it continues, or -1.</summary>
    public static int[] Match(IReadOnlyList<Report> known, IReadOnlyList<Report> incoming)
    {
        var matches = new int[incoming.Count];
        Array.Fill(matches, -1);
        var free = new HashSet<int>(Enumerable.Range(0, known.Count));
        MatchFirst(known, incoming, matches, free, (a, b) => a.Anchor is not null && a.Anchor == b.Anchor);
        MatchFirst(known, incoming, matches, free, (a, b) => IsWhole(a) && IsWhole(b));
        MatchBest(known, incoming, matches, free);
        return matches;
    }

    private static void MatchFirst(
        IReadOnlyList<Report> known, IReadOnlyList<Report> incoming, int[] matches, HashSet<int> free, Func<Report, Report, bool> isSame)
    {
        for (var i = 0; i < incoming.Count; i++)
        {
            for (var k = 0; k < known.Count && matches[i] < 0; k++)
            {
                if (free.Contains(k) && isSame(known[k], incoming[i]))
                {
                    matches[i] = k;
                    free.Remove(k);
                }
            }
        }
    }

    private static void MatchBest(IReadOnlyList<Report> known, IReadOnlyList<Report> incoming, int[] matches, HashSet<int> free)
    {
        var old = free.ToDictionary(k => k, k => new Likeness(known[k]));
        var pairs = new List<(double Score, int Incoming, int Known)>();
        for (var i = 0; i < incoming.Count; i++)
        {
            if (matches[i] < 0 && old.Count > 0)
            {
                var words = new Likeness(incoming[i]);
                pairs.AddRange(old.Where(pair => CanMatch(known[pair.Key], incoming[i]))
                    .Select(pair => (pair.Value.To(words), i, pair.Key)));
            }
        }

        foreach (var (score, i, k) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Incoming).ThenBy(pair => pair.Known))
        {
            if (score >= Threshold && matches[i] < 0 && free.Remove(k))
            {
                matches[i] = k;
            }
        }
    }

    private static bool IsWhole(Report report) => report.Kind != Articles.ReportKind.Entry;

    private static bool CanMatch(Report known, Report incoming) =>
        !IsWhole(known) && !IsWhole(incoming) && (known.Anchor is null || incoming.Anchor is null);

    /// <summary>The words of a report, ready to compare.</summary>
    private sealed class Likeness(Report report)
    {
        private readonly HashSet<string> _heading = Words(report.Heading);
        private readonly HashSet<string> _body = Words(report.Body);
        private readonly string? _time = report.Published?.Value;

        public double To(Likeness other) =>
            (Shared(_heading, other._heading) / 2) + (Shared(_body, other._body) / 2)
            + (_time is null || other._time is null ? 0 : _time == other._time ? SameTime : OtherTime);

        private static HashSet<string> Words(string text)
        {
            var tokens = new List<TextToken>();
            TextAnalysis.Read(text, LanguageFamily.Other, tokens);
            return [.. tokens.Select(token => token.Word.Exact)];
        }

        private static double Shared(HashSet<string> a, HashSet<string> b)
        {
            var both = a.Count <= b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
            return both == 0 ? 0 : both / (double)(a.Count + b.Count - both);
        }
    }
}
