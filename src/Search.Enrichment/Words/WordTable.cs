using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Words;

/// <summary>Reads the embedded tables of <c>index-data/language/enrichment</c>: UTF-8, tab-separated, a header line.</summary>
internal static class WordTable
{
    /// <summary>Reads the rows of a table.</summary>
    /// <exception cref="InvalidDataException">A row has not as many columns as the header: a fault of this build, which a test
    /// finds.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The table '{name}.tsv' was not built into this assembly.");
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t').Length;
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            yield return cells.Length == columns
                ? cells : throw new InvalidDataException($"{name}.tsv: '{line}' has not {columns} columns.");
        }
    }

    /// <summary>
    /// Gets the keys of the words of a table whose second column is one of <paramref name="kinds"/>; of all where none is given.
    /// </summary>
    public static FrozenSet<ulong> Words(string name, params string[] kinds) =>
        Rows(name).Where(row => kinds.Length == 0 || kinds.Contains(row[1])).Select(row => Key(row[0])).ToFrozenSet();

    public static ulong Key(string word) => NameKey.Hash(NameKey.Of(word));
}
