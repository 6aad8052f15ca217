using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Search.Articles.Tests.Formats.WebArchives;

/// <summary>Writes web archives as crawlers do: each record a gzip member of its own, or none of them packed.</summary>
internal sealed class WarcWriter(Stream stream, bool packed)
{
    public WarcWriter Page(string url, byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK")
    {
        Record("request", url, "application/http; msgtype=request", Encoding.UTF8.GetBytes($"GET {url} HTTP/1.1\r\n\r\n"));
        return Response(url, [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body]);
    }

    public WarcWriter Response(string url, byte[] block) => Record("response", url, "application/http; msgtype=response", block);

    public WarcWriter Record(string type, string url, string contentType, byte[] block)
    {
        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        using var member = packed ? new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true) : null;
        var target = (Stream?)member ?? stream;
        target.Write(Encoding.UTF8.GetBytes(header));
        target.Write(block);
        target.Write("\r\n\r\n"u8);
        return this;
    }
}
