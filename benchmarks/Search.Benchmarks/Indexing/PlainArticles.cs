using System.IO.Compression;
using System.Text.Json;
using Search.Articles;
using Search.Reference;

namespace Search.Benchmarks.Indexing;

/// <summary>
/// Reads JSONL article sets as plain reports, one for each record and nothing found in them but their own place tags: for measuring the
/// index alone.
/// </summary>
internal static class PlainArticles
{
    public static IEnumerable<(Article Article, Report Report)> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (lines.ReadLine() is { } line)
            {
                using var record = JsonDocument.Parse(line);
                yield return Make(record.RootElement, path);
            }
        }
    }

    private static (Article Article, Report Report) Make(JsonElement record, string path)
    {
        var source = Text(record, "source");
        var article = new Article
        {
            Id = ArticleId.Of(source, new ArticleIdentity(ArticleIdentityKind.Record, Text(record, "id"))),
            Source = source.Length > 0 ? source : "unknown",
            Title = Text(record, "title"),
            Body = Text(record, "body"),
            Language = Text(record, "lang") is { Length: 2 } language ? language : "und",
            Published = Date(Text(record, "date")),
            Origin = path,
        };
        var heading = article.Title.Length > 0 ? article.Title : article.Body[..Math.Min(80, article.Body.Length)];
        return (article, Report.Of(article,
            new Entry(ReportKind.Article, heading, HeadingBasis.Stated, article.Body)) with
        { Places = Places(record) });
    }

    private static List<PlaceMention> Places(JsonElement record) =>
        record.TryGetProperty("places", out var places) && places.ValueKind == JsonValueKind.Array
            ? [.. places.EnumerateArray().Select(place => place.GetString()!).Where(place => PlaceId.TryParse(place, null, out _))
                .Select(place => new PlaceMention(0, 1, "x", PlaceMentionKind.Literal, [PlaceId.Parse(place)], null, 1, "tag"))]
            : [];

    private static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static Published? Date(string text) =>
        DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal, out var at)
            ? new Published(at, PublishedPrecision.Day, PublishedBasis.Record, text)
            : null;
}
