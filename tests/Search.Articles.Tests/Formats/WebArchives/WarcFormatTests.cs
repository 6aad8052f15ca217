using System.IO.Compression;
using System.Text;

namespace Search.Articles.Tests.Formats.WebArchives;

public sealed class WarcFormatTests
{
    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<!doctype html><html><head><title>Title</title></head><body><article><p>Text of the page, long enough.</p></article></body></html>");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_are_read_from_their_address_and_all_else_is_counted(bool packed)
    {
        using var bytes = new MemoryStream();
        new WarcWriter(bytes, packed)
            .Record("warcinfo", "", "application/warc-fields", "software: test\r\n"u8.ToArray())
            .Page("https://example.org/1", Html)
            .Page("https://example.org/1.png", [0x89, 0x50, 0, 0, 1, 2, 3], "Content-Type: image/png\r\n")
            .Page("https://example.org/gone", Html, status: "404 Not Found")
            .Record("revisit", "https://example.org/1", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray())
            .Record("metadata", "https://example.org/1", "application/warc-fields", "x: y\r\n"u8.ToArray())
            .Record("response", "dns:example.org", "text/dns", "1"u8.ToArray())
            .Record("resource", "https://example.org/2", "text/html", Html);

        var outcomes = await Reading.ReadBytes(bytes.ToArray(), "a.warc");

        Assert.Equal(["https://example.org/1", "https://example.org/2"], outcomes.Where(outcome => outcome.Article is not null).Select(outcome => outcome.Article!.Url!.AbsoluteUri));
        Assert.All(outcomes.Where(outcome => outcome.Article is not null), outcome => Assert.Null(outcome.Article!.Published));
        Assert.DoesNotContain(outcomes, outcome => outcome.Reject is not null);
        Assert.Equal(
            ["WARC metadata record 1", "WARC request record 3", "WARC response record of another protocol 1", "WARC response that is no page 1", "WARC response with status 404 1", "WARC revisit record 1", "WARC warcinfo record 1"],
            outcomes.Where(outcome => outcome.PassedOver is not null).Select(outcome => $"{outcome.PassedOver!.Kind} {outcome.PassedOver.Count}"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("chunked")]
    [InlineData("gzip, chunked")]
    [InlineData("gzip in name only")]
    public async Task A_body_in_any_coding_is_the_page(string coding)
    {
        var body = coding switch
        {
            "gzip" or "gzip, chunked" => Pack(stream => new GZipStream(stream, CompressionLevel.Fastest)),
            "deflate" => Pack(stream => new ZLibStream(stream, CompressionLevel.Fastest)),
            "br" => Pack(stream => new BrotliStream(stream, CompressionLevel.Fastest)),
            _ => Html,
        };
        var chunked = coding.EndsWith("chunked", StringComparison.Ordinal);
        var headers = $"Content-Type: text/html\r\n{(chunked ? "Transfer-Encoding: chunked\r\n" : "")}{(coding == "chunked" ? "" : $"Content-Encoding: {coding.Split(' ', ',')[0]}\r\n")}";
        using var bytes = new MemoryStream();
        new WarcWriter(bytes, packed: true).Page("https://example.org/1", chunked ? Chunked(body) : body, headers);

        var outcomes = await Reading.ReadBytes(bytes.ToArray());

        Assert.Equal("Title", outcomes[0].Article!.Title);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Title</title></head><body><p>Text.</p></body></html>", "", true)]
    [InlineData("\n<html><head><title>Title</title></head><body><p>Text.</p></body></html>", "Server: old\r\n", true)]
    [InlineData("<html><head><title>Title</title></head><body><p>Text.</p></body></html>", "Content-Encoding: br\r\n", false)]
    [InlineData("<html><head><title>Title</title></head><body><p>Text.</p></body></html>", "Content-Type: image/png\r\n", false)]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><title>Title</title></channel></rss>", "", false)]
    [InlineData("{\"title\":\"Title\"}", "", false)]
    [InlineData("", "", false)]
    public async Task A_response_that_states_no_type_is_a_page_where_it_begins_as_one(string body, string headers, bool isPage)
    {
        using var bytes = new MemoryStream();
        new WarcWriter(bytes, packed: true).Page("https://example.org/1", Encoding.UTF8.GetBytes(body), headers);

        var outcomes = await Reading.ReadBytes(bytes.ToArray());

        Assert.Equal(isPage, outcomes.Any(outcome => outcome.Article?.Title == "Title"));
        Assert.Equal(!isPage, outcomes.Any(outcome => outcome.PassedOver?.Kind == "WARC response that is no page"));
    }

    [Fact]
    public async Task A_packed_page_that_states_no_type_is_read()
    {
        using var bytes = new MemoryStream();
        var body = Pack(stream => new GZipStream(stream, CompressionLevel.Fastest));
        new WarcWriter(bytes, packed: true).Page("https://example.org/1", body, "Content-Encoding: gzip\r\n");

        Assert.Equal("Title", (await Reading.ReadBytes(bytes.ToArray()))[0].Article!.Title);
    }

    [Fact]
    public async Task The_charset_of_the_stored_headers_is_used()
    {
        var body = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<html><title>Київ</title><body><p>Її</p></body></html>");
        using var bytes = new MemoryStream();
        new WarcWriter(bytes, packed: false).Page("https://example.org/1", body, "Content-Type: text/html; charset=\"windows-1251\"\r\n");

        Assert.Equal("Київ", (await Reading.ReadBytes(bytes.ToArray()))[0].Article!.Title);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_archive_that_is_cut_off_gives_the_pages_before_and_a_reject(bool packed)
    {
        using var bytes = new MemoryStream();
        new WarcWriter(bytes, packed).Page("https://example.org/1", Html).Page("https://example.org/2", Html);

        var outcomes = await Reading.ReadBytes(bytes.ToArray()[..^80]);

        Assert.Equal("https://example.org/1", Assert.Single(outcomes, outcome => outcome.Article is not null).Article!.Url!.AbsoluteUri);
        Assert.Equal(RejectReason.Malformed, Assert.Single(outcomes, outcome => outcome.Reject is not null).Reject!.Reason);
    }

    [Fact]
    public async Task A_page_over_the_limit_and_one_in_an_unknown_coding_are_rejected_alone()
    {
        using var bytes = new MemoryStream();
        new WarcWriter(bytes, packed: true)
            .Page("https://example.org/1", new byte[100_000])
            .Page("https://example.org/2", Html, "Content-Type: text/html\r\nContent-Encoding: zstd\r\n")
            .Page("https://example.org/3", Html);

        var outcomes = await Reading.ReadBytes(bytes.ToArray(), options: new FormatOptions { LongestRecord = 50_000 });

        Assert.Equal([RejectReason.TooLarge, RejectReason.Unreadable], outcomes.Where(outcome => outcome.Reject is not null).Select(outcome => outcome.Reject!.Reason));
        Assert.Single(outcomes, outcome => outcome.Article is not null);
    }

    [Fact]
    public async Task A_record_without_a_length_does_not_take_the_next_with_it()
    {
        using var bytes = new MemoryStream();
        var writer = new WarcWriter(bytes, packed: false).Page("https://example.org/1", Html);
        bytes.Write("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/2\r\n\r\nsomething\r\n\r\n"u8);
        writer.Page("https://example.org/3", Html);

        var outcomes = await Reading.ReadBytes(bytes.ToArray());

        Assert.Equal(2, outcomes.Count(outcome => outcome.Article is not null));
        Assert.Contains(outcomes, outcome => outcome.Reject is { Reason: RejectReason.Malformed });
    }

    private static byte[] Pack(Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed))
        {
            stream.Write(Html);
        }

        return packed.ToArray();
    }

    private static byte[] Chunked(byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. body[..10], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 10:x};ext=1\r\n"), .. body[10..], .. "\r\n0\r\n\r\n"u8];
}
