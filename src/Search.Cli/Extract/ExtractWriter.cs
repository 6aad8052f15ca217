using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Search.Articles;

namespace Search.Cli;

/// <summary>Writes an article that was read from a page as one JSON object: what it says, and on what each date rests.</summary>
internal static class ExtractWriter
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Article article)
    {
        using (var json = new Utf8JsonWriter(output, Form))
        {
            json.WriteStartObject();
            WriteArticle(json, article);
            json.WriteStartArray("entries");
            foreach (var entry in ReportSplitter.Split(article).Where(report => report.Kind == ReportKind.Entry))
            {
                WriteEntry(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteString("title", article.Title);
        WriteDate(json, "published", article.Published);
        WriteDate(json, "updated", article.Updated);
        json.WriteString("byline", article.Byline);
        json.WriteString("language", article.Language);
        json.WriteString("url", article.Url?.AbsoluteUri);
        json.WriteString("source", article.Source);
        foreach (var (name, value) in article.Extra ?? [])
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value);
        }

        json.WriteString("body", article.Body);
    }

    private static void WriteEntry(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("heading", entry.Heading);
        json.WriteString("heading_basis", Name(entry.HeadingBasis));
        WriteDate(json, "time", entry.Time);
        json.WriteString("anchor", entry.Anchor);
        json.WriteString("author", entry.Author);
        json.WriteString("body", entry.Body);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, Published? date)
    {
        json.WriteString(name, date is null ? null : Rfc3339(date));
        json.WriteString($"{name}_basis", date is null ? "unknown" : Name(date.Basis));
    }

    /// <summary>Gets the instant with the offset that the page gave; a day, month or year as far as the page said it.</summary>
    private static string Rfc3339(Published date) => date.Precision == PublishedPrecision.Instant
        ? date.At.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
            + (date.At.Offset == TimeSpan.Zero ? "Z" : date.At.ToString("zzz", CultureInfo.InvariantCulture))
        : date.Value;

    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
