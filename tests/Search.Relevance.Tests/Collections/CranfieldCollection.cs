using System.Globalization;
using System.Text.RegularExpressions;
using Search.Testing;

namespace Search.Relevance.Tests;

/// <summary>Reads Cranfield: 1,400 abstracts on the flow of air, 225 questions with judgements from 1 to 5.</summary>
/// <remarks>The judgements count the questions in their order, not by the numbers that stand before them.</remarks>
internal static partial class CranfieldCollection
{
    public static JudgedCollection Read()
    {
        var judgements = File.ReadLines(SharedData.Path("data/ir/cranfield/QRelsCorrectedforTRECeval"))
            .Select(line => Array.ConvertAll(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), cell => int.Parse(cell, CultureInfo.InvariantCulture)))
            .ToLookup(cells => cells[0]);
        return new JudgedCollection(
            [.. Records("cran.all.1400").Select(record => new JudgedDocument(record.Id, record.Part('T'), Body(record)))],
            [.. Records("cran.qry").Select((record, at) => new JudgedTopic(at + 1, record.Part('W'), Grades(judgements[at + 1])))]);
    }

    /// <summary>Gets the abstract without the title that it begins with, then author and place.</summary>
    private static string Body(MarkedRecord record)
    {
        var (title, text) = (record.Part('T'), record.Part('W'));
        return (text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..].Trim() : text)
            + $"\n\n{record.Part('A')}\n\n{record.Part('B')}";
    }

    private static Dictionary<string, int> Grades(IEnumerable<int[]> judgements) => judgements.GroupBy(cells => cells[2])
        .ToDictionary(document => $"{document.Key}", document => document.Max(cells => cells[3]));

    private static IEnumerable<MarkedRecord> Records(string file) => File.ReadAllText(SharedData.Path($"data/ir/cranfield/{file}"))
        .Split(".I ", StringSplitOptions.RemoveEmptyEntries).Select(text => new MarkedRecord(text));

    /// <summary>A record whose parts begin with a letter behind a full stop.</summary>
    private sealed partial record MarkedRecord(string Text)
    {
        public string Id => Text[..Text.IndexOf('\n', StringComparison.Ordinal)].Trim();

        public string Part(char mark) => Parts().Matches(Text)
            .Where(match => match.Groups[1].Value[0] == mark).Select(match => match.Groups[2].Value.Trim()).FirstOrDefault("");

        [GeneratedRegex(@"^\.([A-Z])\r?\n(.*?)(?=^\.[A-Z]\r?$|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
        private static partial Regex Parts();
    }
}
