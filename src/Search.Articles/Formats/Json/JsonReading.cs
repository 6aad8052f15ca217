using System.Text;
using System.Text.Json;

namespace Search.Articles;

/// <summary>Reads the records of JSON files: an object each, whatever stands between them.</summary>
internal static class JsonReading
{
    private const int Named = 8;

    /// <summary>Gets the bytes of a content in UTF-8.</summary>
    public static Stream Utf8(ArticleContent content, Encoding encoding)
    {
        content.Encoding ??= TextEncoding.Of(
            encoding, encoding.CodePage == Encoding.UTF8.CodePage ? EncodingBasis.Validity : EncodingBasis.Content);
        return encoding.CodePage == Encoding.UTF8.CodePage
            ? content.Stream
            : Encoding.CreateTranscodingStream(content.Stream, encoding, Encoding.UTF8);
    }

    /// <summary>Reads one record, or says why it cannot be read.</summary>
    /// <param name="json">The record's bytes.</param>
    /// <param name="place">Where it stands in the file, behind the file's name.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">Clock and default source.</param>
    public static Parsed Read(ReadOnlySpan<byte> json, string place, long? line, ArticleFile file, FormatOptions options)
    {
        try
        {
            var article = JsonRecord.Read(json, file.Path + place, options) with { Origin = file.Origin + place };
            return article.Title.Length > 0 || article.Body.Length > 0
                ? article
                : Rejecting.Of(file, line, RejectReason.Empty, Element(place) + Lacking(article), json);
        }
        catch (JsonException fault)
        {
            return Rejecting.Of(file, line, RejectReason.Malformed, Element(place) + Explain(fault), json);
        }
    }

    // Many elements may stand on one line.
    private static string Element(string place) => place is ['#', .. var number] ? $"Element {number}: " : "";

    private static string Lacking(Article article) => article.Extra is not { Count: > 0 } fields
        ? "The record has neither title nor body."
        : $"The record has neither title nor body. It has {string.Join(", ", fields.Take(Named).Select(field => $"'{field.Key}'"))}{(fields.Count > Named ? ", …" : "")}.";

    /// <summary>Says what is wrong with a record.</summary>
    public static string Explain(JsonException fault) => fault.BytePositionInLine is { } at
        ? $"The record is no JSON object; the fault is at byte {at}: {fault.Message} Write each record as one whole object; in a file of lines, each on a line."
        : fault.Message;
}
