using System.Globalization;
using System.Text.Json;

namespace Search.Benchmarks.Peers;

/// <summary>A result line of a program, with the most private memory that it had.</summary>
internal sealed record PeerLine(string Json, long PrivateKilobytes)
{
    /// <summary>Gets a figure of the line, or null where it has none of that name.</summary>
    public double? this[string name]
    {
        get
        {
            using var document = JsonDocument.Parse(Json);
            return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        }
    }

    /// <summary>Says whether a text member has a value.</summary>
    public bool Is(string name, string value)
    {
        using var document = JsonDocument.Parse(Json);
        return document.RootElement.TryGetProperty(name, out var found) && found.ToString() == value;
    }
}

/// <summary>What one query under one filter in one mode came to.</summary>
/// <param name="Query">The query.</param>
/// <param name="Type">Its type.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Mode">The mode.</param>
internal sealed record PeerKey(string Query, string Type, string Filter, string Mode);

/// <summary>All that was measured in the rounds of a run.</summary>
internal sealed class PeerResults(string folder)
{
    private readonly List<PeerLine> _lines = [];
    private readonly Dictionary<string, List<string>> _answers = [];

    /// <summary>Gets the file that a round's answers go to.</summary>
    public string AnswerPath(string engine, int round)
    {
        var path = Path.Combine(folder, $"res-{engine}-{round}.tsv");
        if (!_answers.TryGetValue(engine, out var paths))
        {
            _answers[engine] = paths = [];
        }

        paths.Add(path);
        return path;
    }

    public void Add(PeerLine line)
    {
        _lines.Add(line);
        File.AppendAllText(Path.Combine(folder, "runs.jsonl"), line.Json + "\n");
        Console.Error.WriteLine($"  {line.Json} private {line.PrivateKilobytes >> 10} MB");
    }

    /// <summary>Gets the median of a figure over the rounds, or null where nothing states it.</summary>
    public double? Median(string engine, string operation, Func<PeerLine, double?> figure, int? threads = null) =>
        Median([.. _lines.Where(line => line.Is("engine", engine) && line.Is("op", operation)
            && (threads is null || line["threads"] == threads)).Select(figure).OfType<double>()]);

    /// <summary>Gets for each query, filter and mode the median time in microseconds.</summary>
    public Dictionary<PeerKey, double> Times(string engine) => Rows(engine)
        .GroupBy(row => Key(row), row => double.Parse(row[4], CultureInfo.InvariantCulture))
        .ToDictionary(group => group.Key, group => Median([.. group])!.Value);

    /// <summary>Gets for each query, filter and mode the number of hits and the facets.</summary>
    public Dictionary<PeerKey, (string Hits, string Facets)> Answers(string engine) => Rows(engine)
        .GroupBy(row => Key(row), row => (row[5], row[6])).ToDictionary(group => group.Key, group => group.Last());

    private IEnumerable<string[]> Rows(string engine) => _answers[engine].SelectMany(File.ReadLines).Select(line => line.Split('\t'));

    private static PeerKey Key(string[] row) => new(row[0], row[1], row[2], row[3]);

    private static double? Median(List<double> figures)
    {
        figures.Sort();
        return figures.Count == 0 ? null
            : figures.Count % 2 == 1 ? figures[figures.Count / 2]
            : (figures[(figures.Count / 2) - 1] + figures[figures.Count / 2]) / 2;
    }
}
