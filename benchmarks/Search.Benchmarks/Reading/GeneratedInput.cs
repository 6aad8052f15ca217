using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Search.Benchmarks.Reading;

/// <summary>Inputs of any length in each format: records of some two kilobytes of made-up words, all different.</summary>
internal static class GeneratedInput
{
    private static readonly string[] Words =
        ["the", "front", "line", "near", "city", "officials", "said", "on", "Tuesday", "that", "shelling", "had", "damaged", "a", "power", "station", "and", "two", "schools", "of"];

    /// <summary>Gets the names of all inputs.</summary>
    public static readonly string[] Names = ["jsonl", "json", "csv", "rss", "atom", "json-feed", "sitemap", "warc", "jsonl.gz", "tar", "warc.gz"];

    /// <summary>Makes the input of this name, at least <paramref name="length"/> bytes long before any packing.</summary>
    public static Stream Of(string name, long length) => name switch
    {
        "jsonl" => new GeneratedStream("", i => Utf8($$"""{"id":"{{i}}","title":"Title {{i}}","body":"{{Text(i)}}"}""" + "\n"), "", length),
        "json" => new GeneratedStream("[", i => Utf8($$"""{{Comma(i)}}{"id":"{{i}}","title":"Title {{i}}","body":"{{Text(i)}}"}"""), "]", length),
        "csv" => new GeneratedStream("id,title,body\n", i => Utf8($"{i},Title {i},\"{Text(i)}\"\n"), "", length),
        "rss" => new GeneratedStream("<rss><channel><title>F</title>", i => Utf8($"<item><guid>{i}</guid><title>T {i}</title><description>{Text(i)}</description></item>"), "</channel></rss>", length),
        "atom" => new GeneratedStream("<feed><title>F</title>", i => Utf8($"<entry><id>{i}</id><title>T {i}</title><content type=\"html\">&lt;p>{Text(i)}</content></entry>"), "</feed>", length),
        "json-feed" => new GeneratedStream(
            """{"version":"https://jsonfeed.org/version/1.1","items":[""", i => Utf8($$"""{{Comma(i)}}{"id":"{{i}}","title":"T {{i}}","content_text":"{{Text(i)}}"}"""), "]}", length),
        "sitemap" => new GeneratedStream("<urlset>", i => Utf8($"<url><loc>https://example.org/{i}</loc><lastmod>2024-12-28</lastmod></url>"), "</urlset>", length),
        "warc" => new GeneratedStream("", Page, "", length),
        "warc.gz" => new GeneratedStream("", i => Gzip(Page(i)), "", length),
        "jsonl.gz" => new GeneratedStream("", i => Gzip(Utf8($$"""{"id":"{{i}}","title":"Title {{i}}","body":"{{Text(i)}}"}""" + "\n")), "", length),
        "tar" => new GeneratedStream("", Member, new string('\0', 1024), length),
        _ => throw new ArgumentException($"'{name}' is no input. Known: {string.Join(", ", Names)}.", nameof(name)),
    };

    private static string Text(long number)
    {
        var random = new Random((int)number);
        return string.Join(' ', Enumerable.Range(0, 350).Select(_ => Words[random.Next(Words.Length)])) + number.ToString(CultureInfo.InvariantCulture);
    }

    private static byte[] Page(long number)
    {
        var body = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>Title {number}</title><body><p>{Text(number)}</p></body></html>";
        return Utf8($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n");
    }

    private static byte[] Member(long number)
    {
        using var bytes = new MemoryStream();
        using var data = new MemoryStream(Utf8($"date 2024-12-28 Title {number}\n{Text(number)}"));
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"{number}.txt") { DataStream = data });
        }

        return bytes.ToArray()[..^1024]; // Without the blocks that end an archive.
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Comma(long number) => number == 0 ? "" : ",\n";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
