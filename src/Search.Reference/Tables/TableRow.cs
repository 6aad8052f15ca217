using System.Globalization;
using System.Numerics;

namespace Search.Reference;

/// <summary>
/// One row of a table: its cells by the header's names. What a cell breaks is noted as a fault, and a harmless value returned.
/// </summary>
internal readonly record struct TableRow(Table Table, int Line, string[] Cells)
{
    /// <summary>Gets a cell that may be blank.</summary>
    public string Text(string column) => Cells[Table.IndexOf(column)];

    /// <summary>Gets a cell that may not be blank.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fault($"'{column}' is blank; every row needs one.");
        }

        return text;
    }

    /// <summary>Gets the parts of a cell that '|' separates; none where it is blank.</summary>
    public string[] List(string column)
    {
        var text = Text(column);
        var parts = text.Length == 0 ? [] : text.Split('|');
        if (parts.Any(part => part.Length == 0 || part != part.Trim()))
        {
            Fault($"'{column}' has an empty or padded part. Write alternatives as a|b|c.");
        }

        return parts;
    }

    /// <summary>Gets a number within limits.</summary>
    public T Number<T>(string column, T least, T most)
        where T : struct, INumber<T>
    {
        var text = Text(column);
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Fault(string.Create(CultureInfo.InvariantCulture, $"'{column}' is '{text}'. Write a number from {least} to {most}."));
        return least;
    }

    /// <summary>Notes that something is wrong in this row.</summary>
    public void Fault(string message) => Table.Faults.Add(Table.Path, Line, message);
}
