using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>Reads one row of a table.</summary>
internal static class TableRow
{
    /// <summary>Reads the row; null where it has neither title nor text.</summary>
    public static Article? Read(CsvRows rows, TableLayout layout, ArticleFile file, FormatOptions options)
    {
        var title = PlainText.Line(Value(ColumnNames.Title));
        var body = PlainText.Paragraphs(Value(ColumnNames.Body));
        var url = WebAddress.Read(Value(ColumnNames.Url));
        var published = options.DateOf(Value(ColumnNames.Date));
        var updated = options.DateOf(Value(ColumnNames.Updated));
        var stated = PlainText.Line(Value(ColumnNames.Source));
        var source = options.SourceOf(stated.Length <= FormatOptions.LongestSource ? stated : null, url);
        var byline = PlainText.Line(Value(ColumnNames.Byline));
        return title.Length == 0 && body.Length == 0 ? null : new Article
        {
            Id = ArticleId.Of(source, ArticleIdentity.Choose(Value(ColumnNames.Id), url, $"{file.Path}:{rows.Line}")),
            RecordId = Value(ColumnNames.Id),
            Source = source,
            Title = title,
            Byline = byline.Length > 0 ? byline : null,
            Published = published,
            Updated = updated,
            Language = LanguageCodes.Normalise(Value(ColumnNames.Language)) ?? LanguageDetector.Detect(title, body),
            Url = url,
            Body = body,
            Extra = Extra(rows, layout, IsUnused),
            Origin = $"{file.Origin}:{rows.Line}",
        };

        bool IsUnused(string? field) => field switch
        {
            null => true,
            ColumnNames.Url => url is null,
            ColumnNames.Date => published is null,
            ColumnNames.Updated => updated is null,
            ColumnNames.Source => stated.Length > FormatOptions.LongestSource,
            _ => false,
        };

        string Value(string field) =>
            string.Join('\n', Enumerable.Range(0, rows.Fields.Count).Where(i => layout.Fields[i] == field).Select(i => rows.Fields[i]));
    }

    // A column that no field takes is kept under its name, and so is a value that its field cannot take.
    private static JsonObject? Extra(CsvRows rows, TableLayout layout, Predicate<string?> isUnused)
    {
        JsonObject? extra = null;
        for (var i = 0; i < rows.Fields.Count; i++)
        {
            if (isUnused(layout.Fields[i]) && rows.Fields[i].Length > 0)
            {
                (extra ??= [])[NameOf(layout, i)] = rows.Fields[i];
            }
        }

        return extra;
    }

    private static string NameOf(TableLayout layout, int column) =>
        layout.Fields[column]
            ?? (layout.HasHeading && layout.Columns[column].Trim() is { Length: > 0 } name ? name : $"column {column + 1}");
}
