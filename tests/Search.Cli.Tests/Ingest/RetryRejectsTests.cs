using System.Text;
using System.Text.Json;
using Search.Testing;

namespace Search.Cli.Tests.Ingest;

/// <summary>What was rejected of each format is asked for again, and comes in once it is mended.</summary>
public sealed class RetryRejectsTests(Shelf shelf) : IClassFixture<Shelf>
{
    /// <summary>For each format, a file that is rejected, and the same one mended.</summary>
    private static readonly (string Name, string Broken, string Mended)[] Files =
    [
        ("text.txt", " date 2022-03-17\n", " date 2022-03-17 Quiet in Izium\n\nIzium was quiet.\n"),
        ("page.html", "<html><body></body></html>", "<html><head><title>Quiet in Izium</title></head><body><p>Izium was quiet.</p></body></html>"),
        ("rss.xml", Rss(""), Rss("<title>Quiet in Izium</title>")),
        ("atom.xml", Atom("<title></title>"), Atom("<title>Quiet in Izium</title>")),
        ("feed.json", JsonFeed(""), JsonFeed("\"content_text\":\"Izium was quiet.\",")),
        ("sitemap.xml", Sitemap(""), Sitemap("<n:news><n:title>Quiet in Izium</n:title><n:publication_date>2022-03-17</n:publication_date></n:news>")),
        ("lines.jsonl", "{\"id\":\"l1\",\"title\":\n", "{\"id\":\"l1\",\"title\":\"Quiet in Izium\"}\n"),
        ("array.json", "[{\"id\":\"a1\"}]", "[{\"id\":\"a1\",\"title\":\"Quiet in Izium\"}]"),
        ("table.csv", "id;title;body\nc1;;\n", "id;title;body\nc1;Quiet in Izium;Izium was quiet.\n"),
        ("archive.warc", Warc(""), Warc("<html><head><title>Quiet in Izium</title></head><body><p>Izium was quiet.</p></body></html>")),
    ];

    [Fact]
    public async Task Rejects_of_every_format_come_in_once_they_are_mended()
    {
        using var folder = new TempFolder();
        Write(folder, file => file.Broken);
        var first = await RunAsync(folder, "ingest", folder.File("in"), "--max-rejects", "0");
        var rejected = Rejected(folder);
        Write(folder, file => file.Mended);

        var again = await RunAsync(folder, "ingest", "--retry-rejects", "--max-rejects", "0");

        Assert.Equal(2, first.ExitCode);
        Assert.Contains($"rejected   {Files.Length}", first.Output, StringComparison.Ordinal);
        Assert.Equal(Files.Select(file => file.Name).Order(StringComparer.Ordinal), rejected);
        Assert.Equal((0, ""), (again.ExitCode, string.Concat(Rejected(folder))));
        Assert.Contains($"articles   {Files.Length} added, 0 changed, 0 unchanged", again.Output, StringComparison.Ordinal);
        Assert.Contains("rejected   0", again.Output, StringComparison.Ordinal);
    }

    private static void Write(TempFolder folder, Func<(string Name, string Broken, string Mended), string> content)
    {
        foreach (var file in Files)
        {
            folder.Write("in/" + file.Name, content(file));
        }
    }

    private static IEnumerable<string> Rejected(TempFolder folder) => [.. Directory.GetFiles(folder.File("data/rejects"), "*.jsonl").SelectMany(File.ReadLines)
        .Select(line => Path.GetFileName(JsonDocument.Parse(line).RootElement.GetProperty("origin").GetString()!.Split('!', '#')[0])).Order(StringComparer.Ordinal)];

    private Task<Dateline.Ended> RunAsync(TempFolder folder, params string[] arguments) => Dateline.RunAsync(shelf.Home, "", [.. arguments, "--data", folder.File("data")]);

    private static string Rss(string title) =>
        $"""<rss version="2.0"><channel><title>A feed</title><item><link>https://example.org/rss</link>{title}</item></channel></rss>""";

    private static string Atom(string title) =>
        $"""<feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><entry><id>urn:x:1</id><link href="https://example.org/atom"/>{title}</entry></feed>""";

    private static string JsonFeed(string text) =>
        $$"""{"version":"https://jsonfeed.org/version/1.1","title":"A feed","items":[{"id":"1",{{text}}"url":"https://example.org/json"}]}""";

    private static string Sitemap(string news) => $"""
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/map</loc>{news}</url></urlset>
        """;

    private static string Warc(string page)
    {
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/warc\r\nContent-Type: application/http; msgtype=response\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}\r\n\r\n";
    }
}
