using System.Globalization;
using System.Text;

namespace Search.Benchmarks.Peers;

/// <summary>Writes what was measured as one table: our time divided by a peer's, as geometric means, and what else is compared.</summary>
internal sealed class PeerTable(PeerResults results, string[] engines, int documents)
{
    private const string Ours = "dateline";

    private static readonly (string Ours, string Theirs)[] Modes =
        [("top", "top"), ("facet", "facet"), ("ds", "ds"), ("hl", "hl"), ("hl", "hls"), ("page", "page"), ("page", "pages")];

    private static readonly string[] Filters = ["none", "date", "place", "actor"];

    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        Line($"## {documents} documents: dateline against {string.Join(", ", engines.Skip(1))}");
        AddEngines();
        foreach (var peer in engines.Skip(1))
        {
            AddTimes(peer);
        }

        return _text.ToString();
    }

    private void AddEngines()
    {
        Line("");
        Line("| engine | index docs/s, 1 thread | 2 threads | index MB | segments | top/s 1, 2 threads | pages/s 1, 2 threads | gain of the second thread | private MB | resident MB |");
        Line("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var engine in engines)
        {
            var (one, two) = (Rate(engine, 1), Rate(engine, 2));
            var (pages1, pages2) = (Searching(engine, "qps_page_1"), Searching(engine, "qps_page_2"));
            Line($"| {engine} | {one:0} | {two:0} | {Indexing(engine, "index_bytes") / 1e6:0.0} | {Searching(engine, "segments")} "
                + $"| {Searching(engine, "qps_top_1"):0}, {Searching(engine, "qps_top_2"):0} | {pages1:0}, {pages2:0} | {pages2 / pages1:0.00} "
                + $"| {results.Median(engine, "search", line => line.PrivateKilobytes) / 1024:0} | {Searching(engine, "rss_kb") / 1024:0} |");
        }
    }

    private void AddTimes(string peer)
    {
        var (ours, theirs) = (results.Times(Ours), results.Times(peer));
        AddIndexing(peer);
        Line("");
        Line($"Our time divided by {peer}'s (geometric means; its mode in parentheses where it has two):");
        Line("");
        Line($"| | {string.Join(" | ", Modes.Select(mode => mode.Ours == mode.Theirs ? mode.Ours : $"{mode.Ours} ({mode.Theirs})"))} |");
        Line($"|---|{string.Concat(Modes.Select(_ => "---|"))}");
        foreach (var type in ours.Keys.Select(key => key.Type).Distinct())
        {
            AddRow(type, ours, theirs, key => key.Type == type);
        }

        foreach (var filter in Filters)
        {
            AddRow($"filter: {filter}", ours, theirs, key => key.Filter == filter);
        }

        AddRow("**all**", ours, theirs, _ => true);
        AddHigh(ours, theirs);
        AddAgreement(peer);
    }

    private void AddIndexing(string peer)
    {
        var (size, own) = (Indexing(peer, "index_bytes"), results.Median(Ours, "index_own", line => line["index_bytes"]));
        Line("");
        Line($"Beside {peer}: documents a second with one thread {Rate(Ours, 1) / Rate(peer, 1):0.00}, with two {Rate(Ours, 2) / Rate(peer, 2):0.00}; "
            + $"index size with its fields {Indexing(Ours, "index_bytes") / size:0.00}, with our own {own / size:0.00} ({own / 1e6:0.0} MB).");
    }

    private void AddRow(string name, Dictionary<PeerKey, double> ours, Dictionary<PeerKey, double> theirs, Func<PeerKey, bool> among) =>
        Line($"| {name} | {string.Join(" | ", Modes.Select(mode => Ratio(ours, theirs, mode, among)))} |");

    private static string Ratio(
        Dictionary<PeerKey, double> ours, Dictionary<PeerKey, double> theirs, (string Ours, string Theirs) mode, Func<PeerKey, bool> among)
    {
        var (sum, count) = (0.0, 0);
        foreach (var (key, time) in ours)
        {
            if (key.Mode == mode.Ours && among(key) && theirs.TryGetValue(key with { Mode = mode.Theirs }, out var other))
            {
                sum += Math.Log(time / other);
                count++;
            }
        }

        return count == 0 ? "–" : Math.Exp(sum / count).ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>Adds the slowest twentieth of each mode.</summary>
    private void AddHigh(Dictionary<PeerKey, double> ours, Dictionary<PeerKey, double> theirs) =>
        Line($"| p95 in ms, ours / theirs | {string.Join(" | ", Modes.Select(mode => $"{High(ours, mode.Ours)} / {High(theirs, mode.Theirs)}"))} |");

    private static string High(Dictionary<PeerKey, double> times, string mode)
    {
        var sorted = times.Where(pair => pair.Key.Mode == mode).Select(pair => pair.Value).Order().ToList();
        return sorted.Count == 0 ? "–" : (sorted[sorted.Count * 95 / 100] / 1000).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private void AddAgreement(string peer)
    {
        var (ours, theirs) = (results.Answers(Ours), results.Answers(peer));
        var both = ours.Keys.Where(theirs.ContainsKey).ToList();
        var counted = both.FindAll(key => ours[key].Facets != "-");
        var others = both.FindAll(key => ours[key] != theirs[key]);
        Line("");
        Line($"Hits equal to {peer}'s in {both.Count(key => ours[key].Hits == theirs[key].Hits)} of {both.Count} answers, "
            + $"facet counts in {counted.Count(key => ours[key].Facets == theirs[key].Facets)} of {counted.Count}."
            + string.Concat(others.Take(5).Select(key => $" Differs: {key}.")));
    }

    private double? Rate(string engine, int threads) =>
        results.Median(engine, "index", line => line["docs"] / line["seconds"], threads);

    private double? Indexing(string engine, string figure) => results.Median(engine, "index", line => line[figure], 1);

    private double? Searching(string engine, string figure) => results.Median(engine, "search", line => line[figure]);

    private void Line(string line) => _text.Append(line).Append('\n');
}
