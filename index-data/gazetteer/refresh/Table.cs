using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

internal static class Table
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select((line, i) => line.Split('\t') is var cells && cells.Length == columns.Length
            ? columns.Zip(cells).ToDictionary(c => c.First, c => c.Second)
            : throw new InvalidDataException($"{path}, line {i + 2}: {cells.Length} columns where the header has {columns.Length}."))];
    }

    public static List<Dictionary<string, string>> Rules(string file) =>
        Read(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "overrides", file));

    public static void Write(string path, string columns, IEnumerable<string[]> rows)
    {
        var sorted = rows.OrderBy(r => r[0], StringComparer.Ordinal).ToList();
        if (sorted.Zip(sorted.Skip(1)).FirstOrDefault(p => p.First[0] == p.Second[0]) is { First: { } twice })
        {
            throw new InvalidDataException($"{path}: two rows have the id {twice[0]}.");
        }

        var lines = sorted.Select(r => string.Join('\t', r)).Prepend(columns.Replace(' ', '\t'));
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(false));
        Console.Error.WriteLine($"{Path.GetFileName(path)}: {sorted.Count} rows, {new FileInfo(path).Length:N0} bytes");
    }

    public static string Clean(string value) => Regex.Replace(value, @"[\t\r\n|]", "").Trim();
}

internal static class JsonText
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
