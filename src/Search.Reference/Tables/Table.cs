using System.Text;

namespace Search.Reference;

/// <summary>
/// Reads a table of reference data: UTF-8, tab-separated, a header line, one row a line, rows in ordinal order of their key columns.
/// </summary>
/// <remarks>Strict: every departure is a fault with its line, and reading goes on so that all faults are found at once.</remarks>
internal sealed class Table
{
    private readonly Dictionary<string, int> _columns = [];

    private Table(string path, TableFaults faults) => (Path, Faults) = (path, faults);

    public string Path { get; }

    public TableFaults Faults { get; }

    public int IndexOf(string column) => _columns[column];

    /// <summary>Reads the rows of a table whose header is exactly <paramref name="columns"/>, in any order.</summary>
    /// <param name="path">The table's path.</param>
    /// <param name="columns">The names of all columns.</param>
    /// <param name="key">How many of them, from the first, tell rows apart and order them; 0 where the order of the rows is theirs.</param>
    /// <param name="faults">Where faults are noted.</param>
    public static IEnumerable<TableRow> Read(string path, string[] columns, int key, TableFaults faults)
    {
        if (!File.Exists(path))
        {
            faults.Add(path, 1, "There is no such file.");
            return [];
        }

        return new Table(path, faults).Rows(columns, key);
    }

    private IEnumerable<TableRow> Rows(string[] columns, int key)
    {
        var line = 0;
        string[]? previous = null;
        var keys = columns[..key];
        foreach (var text in File.ReadLines(Path, new UTF8Encoding(false, throwOnInvalidBytes: true)))
        {
            line++;
            var cells = text.Split('\t');
            if (line == 1)
            {
                if (!ReadHeader(cells, columns))
                {
                    yield break;
                }

                continue;
            }

            if (cells.Length != columns.Length)
            {
                Faults.Add(Path, line, $"The row has {cells.Length} columns; the header has {columns.Length}.");
                continue;
            }

            CheckOrder(keys, previous, cells, line);
            previous = cells;
            yield return new TableRow(this, line, cells);
        }

        if (line == 0)
        {
            Faults.Add(Path, 1, $"The file is empty. Begin it with the header: {string.Join(" ⇥ ", columns)}.");
        }
    }

    private bool ReadHeader(string[] cells, string[] columns)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            _columns.TryAdd(cells[i], i);
        }

        var valid = cells.Length == columns.Length && Array.TrueForAll(columns, _columns.ContainsKey);
        if (!valid)
        {
            Faults.Add(Path, 1, $"The header is '{string.Join(" ⇥ ", cells)}'. It should be '{string.Join(" ⇥ ", columns)}'.");
        }

        return valid;
    }

    private void CheckOrder(string[] keys, string[]? previous, string[] cells, int line)
    {
        var order = previous is null || keys.Length == 0 ? -1 : Compare(keys, previous, cells);
        if (order == 0)
        {
            Faults.Add(Path, line, $"The row repeats the one before: same {string.Join(", ", keys)}. Remove one.");
        }
        else if (order > 0)
        {
            Faults.Add(Path, line, $"The row is out of order. Sort by {string.Join(", ", keys)}, ordinally.");
        }
    }

    private int Compare(string[] keys, string[] left, string[] right)
    {
        foreach (var name in keys)
        {
            var column = IndexOf(name);
            var order = string.CompareOrdinal(left[column], right[column]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
