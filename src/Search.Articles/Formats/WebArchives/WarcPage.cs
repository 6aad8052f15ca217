namespace Search.Articles;

/// <summary>
/// What one record of a web archive comes to: a page to read, a reject, or a kind of record that holds none; one of them.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="Reject">Why the page cannot be read.</param>
/// <param name="Kind">What it is that holds no page.</param>
internal readonly record struct WarcPage(ArticleFile? Page, Reject? Reject, string? Kind)
{
    private const int HeadersAtMost = 64 * 1024;
    private const int Looked = 4096;

    private static readonly string[] Types = ["warcinfo", "request", "metadata", "revisit", "conversion", "continuation"];

    /// <summary>Reads the record that the archive is at.</summary>
    public static WarcPage Of(WarcRecords records, ArticleFile file, int number, FormatOptions options, UnpackBudget budget)
    {
        var type = records.Field("WARC-Type").ToLowerInvariant();
        return type is not ("response" or "resource") ? Passed(Types.Contains(type) ? $"WARC {type} record" : "WARC record of another type")
            : AddressOf(records) is not { } address ? Passed($"WARC {type} record of another protocol")
            : type == "resource" ? OfResource(records, address, Origin(file, number), options)
            : OfResponse(records, address, Origin(file, number), options, budget);
    }

    // The headers tell whether the rest is worth reading: most of an archive is pictures.
    private static WarcPage OfResponse(WarcRecords records, Uri address, string origin, FormatOptions options, UnpackBudget budget)
    {
        var start = records.ReadBlock([], HeadersAtMost);
        if (HttpMessage.Read(start) is not { } head)
        {
            return records.IsCutOff
                ? default
                : new(null, new Reject(origin, null, RejectReason.Malformed, "The response begins with no HTTP status line."), null);
        }

        if (head.Status != 200 || !(IsPage(head.MediaType) || (head.MediaType.Length == 0 && BeginsAsPage(head, budget))))
        {
            return Passed(head.Status != 200 ? $"WARC response with status {head.Status}" : "WARC response that is no page");
        }

        if (Refused(records, origin, options) is { } tooLarge)
        {
            return tooLarge;
        }

        var response = HttpMessage.Read(records.ReadBlock(start, options.LongestRecord))!;
        return records.IsCutOff
            ? default
            : new(
                new ArticleFile(address.AbsoluteUri, origin, () => response.Open(budget))
                {
                    Address = address,
                    Charset = response.Charset,
                    Level = 1
                },
                null,
                null);
    }

    private static WarcPage OfResource(WarcRecords records, Uri address, string origin, FormatOptions options)
    {
        if (!IsPage(records.Field("Content-Type").Split(';')[0].Trim().ToLowerInvariant()))
        {
            return Passed("WARC resource that is no page");
        }

        if (Refused(records, origin, options) is { } tooLarge)
        {
            return tooLarge;
        }

        var block = records.ReadBlock([], options.LongestRecord);
        return records.IsCutOff
            ? default
            : new(new ArticleFile(address.AbsoluteUri, origin, () => new MemoryStream(block)) { Address = address }, null, null);
    }

    // A record that the archive's end cuts off is rejected with that end.
    private static WarcPage? Refused(WarcRecords records, string origin, FormatOptions options) =>
        records.Length > options.LongestRecord
            ? new(
                null,
                new Reject(
                    origin,
                    null,
                    RejectReason.TooLarge,
                    $"The record is larger than the limit of {options.LongestRecord:N0} bytes. Raise the limit.",
                    Length: records.Length),
                null)
        : null;

    private static WarcPage Passed(string kind) => new(null, null, kind);

    private static Uri? AddressOf(WarcRecords records) => WebAddress.Read(records.Field("WARC-Target-URI").Trim('<', '>'));

    private static string Origin(ArticleFile file, int number) => $"{file.Origin}#{number}";

    // A server that names no type leaves it to the content.
    private static bool BeginsAsPage(HttpMessage head, UnpackBudget budget)
    {
        try
        {
            using var body = head.Open(budget);
            var start = new byte[Looked];
            var text = TextDecoder.Preview(start.AsSpan(0, body.ReadAtLeast(start, Looked, throwOnEndOfStream: false)));
            return ArticleFormat.All.FirstOrDefault(format => format.Recognises(text)) is HtmlFormat;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsPage(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";
}
