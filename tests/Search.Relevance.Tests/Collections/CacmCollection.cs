using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Search.Testing;

namespace Search.Relevance.Tests;

/// <summary>Reads CACM: 3,204 titles and abstracts of a journal, 64 questions, 52 of them judged.</summary>
/// <remarks>
/// A document is one page of preformatted text: the title, often an abstract, when it was printed, the authors, key words, and a table of
/// numbers that tells who cites whom. The table is no text and is left out.
/// </remarks>
internal static partial class CacmCollection
{
    public static JudgedCollection Read()
    {
        var files = TarXz.Read(SharedData.Path("data/ir/cacm.tar.xz")).ToDictionary(
            file => Path.GetFileName(file.Name), file => Encoding.UTF8.GetString(file.Bytes));
        var judgements = Lines(files["qrels.cacm.txt"]).Select(line => line.Split(' '))
            .ToLookup(cells => int.Parse(cells[0], CultureInfo.InvariantCulture), cells => cells[2]);
        return new JudgedCollection(
            [.. files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => Document(file.Key, file.Value))],
            [.. Topic().Matches(files["topics.cacm.txt"]).Select(topic => (Number: int.Parse(topic.Groups[1].Value, CultureInfo.InvariantCulture), Text: topic.Groups[2].Value))
                .Where(topic => judgements.Contains(topic.Number))
                .Select(topic => new JudgedTopic(topic.Number, topic.Text, judgements[topic.Number].ToDictionary(id => id, _ => 1)))]);
    }

    private static JudgedDocument Document(string file, string page)
    {
        var number = int.Parse(file.AsSpan()["CACM-".Length..^".html".Length], CultureInfo.InvariantCulture);
        var text = Citations().Replace(Tag().Replace(page, ""), "").Trim();
        var parts = text.Split("\n\n", 2);
        return new JudgedDocument($"CACM-{number}", parts[0].ReplaceLineEndings(" "), parts.ElementAtOrDefault(1) ?? "");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"<DOCNO>\s*(\d+)\s*</DOCNO>(.*?)</DOC>", RegexOptions.Singleline)]
    private static partial Regex Topic();

    [GeneratedRegex("</?(html|pre)>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\d+\t\d+\t\d+\s*$", RegexOptions.Multiline)]
    private static partial Regex Citations();
}
