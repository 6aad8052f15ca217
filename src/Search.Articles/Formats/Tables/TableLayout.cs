using System.Globalization;

namespace Search.Articles;

/// <summary>What a table looks like: what parts its fields, and which field each column holds.</summary>
/// <param name="Delimiter">A comma, semicolon, tab or bar.</param>
/// <param name="Columns">The names of the columns; empty where columns are mapped by number, and the table has no heading.</param>
/// <param name="Fields">For each column the field it holds, or null where it is kept under its own name.</param>
/// <param name="Lacking">The columns, by name or number, that the map names and the table does not have.</param>
internal sealed record TableLayout(
    char Delimiter, IReadOnlyList<string> Columns, IReadOnlyList<string?> Fields, IReadOnlyList<string> Lacking)
{
    private const string Delimiters = ",;\t|";

    /// <summary>Gets whether the first row names the columns.</summary>
    public bool HasHeading => Columns.Count > 0;

    /// <summary>Gets whether a column holds a title or a text.</summary>
    public bool HoldsArticles => Fields.Any(meaning => meaning is ColumnNames.Title or ColumnNames.Body);

    /// <summary>Gets how many columns hold a field.</summary>
    public int Known => Fields.Count(meaning => meaning is not null);

    /// <summary>Finds the layout that gives the first row the most columns with a meaning.</summary>
    public static TableLayout Find(ReadOnlySpan<char> head, IReadOnlyDictionary<string, string> map)
    {
        TableLayout? best = null;
        foreach (var delimiter in Delimiters)
        {
            var layout = map.Count > 0 && map.Keys.All(IsNumber)
                ? ByNumber(delimiter, FirstRow(head, delimiter), map)
                : ByName(delimiter, FirstRow(head, delimiter), map);
            best = best is null || layout.Known > best.Known || (layout.Known == best.Known && layout.Fields.Count > best.Fields.Count)
                ? layout
                : best;
        }

        return best!;
    }

    private static TableLayout ByName(char delimiter, List<string> row, IReadOnlyDictionary<string, string> map)
    {
        var names = row.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = map.Where(column => names.Contains(column.Key)).Select(column => column.Value).ToHashSet();
        var fields = new string?[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            fields[i] = map.TryGetValue(row[i].Trim(), out var stated)
                ? stated
                : ColumnNames.FieldOf(row[i]) is { } known && taken.Add(known) ? known : null;
        }

        return new(delimiter, row, fields, [.. map.Keys.Where(name => !names.Contains(name))]);
    }

    private static TableLayout ByNumber(char delimiter, List<string> row, IReadOnlyDictionary<string, string> map)
    {
        var fields = new string?[row.Count];
        var lacking = new List<string>();
        foreach (var (number, field) in map)
        {
            var at = int.Parse(number, CultureInfo.InvariantCulture) - 1;
            if (at >= 0 && at < fields.Length)
            {
                fields[at] = field;
            }
            else
            {
                lacking.Add(number);
            }
        }

        return new(delimiter, [], fields, lacking);
    }

    private static bool IsNumber(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static List<string> FirstRow(ReadOnlySpan<char> head, char delimiter)
    {
        var rows = new CsvRows(new StringReader(head.ToString()), delimiter, limit: head.Length);
        return rows.Next() ? rows.Fields : [];
    }
}
