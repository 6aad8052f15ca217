using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>
/// A table with an article in each row: comma-separated (RFC 4180), or parted by semicolons, tabs or bars, with the columns' names in the
/// first row.
/// </summary>
/// <remarks>
/// Columns are known by the usual names (<see cref="ColumnNames"/>) or by <see cref="FormatOptions.Columns"/>; any others are kept under
/// their own. The table is told by a first row that names at least two known columns, a title or a text among them. A table of any length
/// is read in the memory of its longest row.
/// </remarks>
internal sealed class CsvFormat : ArticleFormat
{
    private static readonly Dictionary<string, string> NoMap = [];

    public override string Name => "csv";

    public override string Description =>
        "a table whose first row names its columns, such as id,title,date,body, parted by commas, semicolons or tabs";

    public override bool Recognises(ReadOnlySpan<char> head)
    {
        var end = head.IndexOfAny('\n', '\r');
        return head is not (['{', ..] or ['<', ..] or ['[', ..])
            && TableLayout.Find(end < 0 ? head : head[..end], NoMap) is { Known: >= 2, HoldsArticles: true };
    }

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The characters are read as they are needed, in step with the rows.
        using var text = TextDecoder.OpenText(content, file.Charset, null);
        var layout = TableLayout.Find(TextDecoder.Preview(content.Head.Span), options.Columns);
        if (layout.Lacking.Count > 0 || !layout.HoldsArticles)
        {
            yield return new Reject(file.Origin, 1, RejectReason.Malformed, ColumnProblem.Of(layout));
            yield break;
        }

        var rows = new CsvRows(text, layout.Delimiter, options.LongestRecord);
        _ = layout.HasHeading && rows.Next();
        while (rows.Next() && !(rows.IsCutOff && content.Fault is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Read(rows, layout, file, options);
        }
    }

    private static Parsed Read(CsvRows rows, TableLayout layout, ArticleFile file, FormatOptions options) =>
        rows.IsTooLong ? new Reject(
            file.Origin,
            rows.Line,
            RejectReason.TooLarge,
            $"The row is longer than the limit of {options.LongestRecord:N0} characters. Is a quote not closed?",
            Start(rows))
        : rows.IsCutOff ? new Reject(
            file.Origin,
            rows.Line,
            RejectReason.Malformed,
            "The table ends within quotes. Close the quote that this row opens.",
            Start(rows))
        : rows.Fields.Count > layout.Fields.Count ? new Reject(
            file.Origin,
            rows.Line,
            RejectReason.Malformed,
            $"The row has {rows.Fields.Count} fields, the table {layout.Fields.Count} columns. Put a field that holds the delimiter in quotes.",
            Start(rows))
        : TableRow.Read(rows, layout, file, options) is { } article ? article
        : new Reject(file.Origin, rows.Line, RejectReason.Empty, "The row has neither title nor text.", Start(rows));

    private static string Start(CsvRows rows) =>
        string.Join(' ', rows.Fields) is var text && text.Length > Rejecting.LongestExcerpt ? text[..Rejecting.LongestExcerpt] : text;
}
