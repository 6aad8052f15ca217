namespace Search.Articles;

/// <summary>Says why the columns of a table give no articles, and what would be right.</summary>
internal static class ColumnProblem
{
    private const int Named = 40;

    /// <summary>Gets the message for a layout that lacks a column of its map, or holds neither title nor text.</summary>
    public static string Of(TableLayout layout) => layout.Lacking.Count == 0 || layout.Fields.Count == 0
        ? "No column holds a title or a text. Name the columns in the first row, or map them, such as headline=title,story=body."
        : layout.HasHeading ? $"The table has no column {List(layout.Lacking)}. Map those that it has: {List(layout.Columns)}."
        : $"The table has no column {string.Join(", ", layout.Lacking)}. Map those that it has: 1 to {layout.Fields.Count}.";

    private static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(Named).Select(name => $"'{name.Trim()}'")) + (names.Count > Named ? ", …" : "");
}
