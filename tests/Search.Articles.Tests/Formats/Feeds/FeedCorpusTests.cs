using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Search.Testing;

namespace Search.Articles.Tests.Formats.Feeds;

/// <summary>
/// Reads the 1,850 feeds of feedparser's tests, many of them malformed on purpose. The table of outcomes is printed by
/// <c>dotnet run --project tests/Search.Articles.Tests -- -class "*FeedCorpusTests" -showLiveOutput</c>.
/// </summary>
public sealed partial class FeedCorpusTests
{
    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Bytes)>> Files = new(() =>
        [.. TarXz.Read(SharedData.Path("data/feeds/feedparser-tests.tar.xz")).Where(file => file.Name.EndsWith(".xml", StringComparison.Ordinal))]);

    [Fact]
    public async Task Every_feed_is_read_or_rejected_with_a_reason()
    {
        var rows = new List<(string Folder, string Form, string Outcome)>();
        foreach (var (name, bytes) in Files.Value)
        {
            var outcomes = await Read(name, bytes);
            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, outcome => Assert.True(outcome.Article is not null || outcome.Link is not null || outcome.Reject!.Detail.Length > 0));
            rows.Add((Folder(name), Strict(bytes) is null ? "malformed" : "well-formed", Outcome(outcomes)));
        }

        Print(rows);
        Assert.Equal(Files.Value.Count, rows.Count);
    }

    [Fact]
    public async Task Well_formed_feeds_give_their_entries()
    {
        var (given, missed) = (0, new List<string>());
        foreach (var (name, bytes) in Files.Value)
        {
            if (Strict(bytes) is not { } document || Entries(document) is not { Length: > 0 } entries)
            {
                continue;
            }

            var outcomes = await Read(name, bytes);
            var speaking = entries.Count(SaysSomething);
            var all = outcomes.Count == entries.Length && outcomes.Count(outcome => outcome.Article is not null) >= speaking;
            given += all ? 1 : 0;
            if (!all)
            {
                missed.Add($"{name}: {speaking} of {entries.Length} entries say something; {string.Join(", ", outcomes.Select(Describe))}");
            }
        }

        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"Of {given + missed.Count} well-formed feeds with entries, {given} give all of them ({100.0 * given / (given + missed.Count):F1} %). The others:");
        missed.ForEach(output.WriteLine);
        Assert.True(given >= 0.98 * (given + missed.Count));
    }

    [Fact]
    public void Well_formed_feeds_have_the_elements_that_a_strict_reader_sees()
    {
        foreach (var (name, bytes) in Files.Value)
        {
            if (Strict(bytes) is { } document)
            {
                using var text = new StringReader(document.ToString(SaveOptions.DisableFormatting));
                var root = Root(text);
                var expected = document.Descendants().Select(element => element.Name.LocalName.ToLowerInvariant());
                Assert.True(expected.SequenceEqual(Below(root!).Select(LocalName)), name);
            }
        }
    }

    private static async Task<IReadOnlyList<Parsed>> Read(string name, byte[] bytes)
    {
        var file = new ArticleFile(name, name, () => new MemoryStream(bytes)) { Charset = Charset(bytes) };
        return await ArticleReader.Read(file, null, new FormatOptions(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    // The corpus says in a comment with which header a feed is meant to be served.
    private static string? Charset(byte[] bytes) =>
        Header().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1000))) is { Success: true } match ? match.Groups["name"].Value : null;

    private static XDocument? Strict(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement[] Entries(XDocument document) =>
        [.. document.Descendants().Where(element => element.Name.LocalName.ToLowerInvariant() is "item" or "entry")];

    // An entry with some word in a title, a text or a summary of its own, tags apart: what a reader of the feed would see.
    private static bool SaysSomething(XElement entry) => entry.Elements().Any(child =>
        child.Name.LocalName.ToLowerInvariant() is "title" or "description" or "summary" or "content" or "encoded" or "abstract" or "body" or "fullitem"
        && child.Name.NamespaceName is not "http://search.yahoo.com/mrss/" && child.Attribute("src") is null
        && !(child.Attribute("type")?.Value is "application/octet-stream" or "image/png")
        && Word().IsMatch(Tags().Replace(WebUtility.HtmlDecode(child.Value), " ")));

    private static XmlElement? Root(TextReader text)
    {
        var records = new XmlRecords(text, [], 16 << 20);
        records.Next();
        return records.Root;
    }

    private static IEnumerable<XmlElement> Below(XmlElement element) => element.Elements.SelectMany(Below).Prepend(element);

    private static string LocalName(XmlElement element) => element.Name[(element.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Folder(string name) => string.Join('/', name.Split('/')[2..^1]);

    private static string Outcome(IReadOnlyList<Parsed> outcomes) =>
        outcomes.All(outcome => outcome.Article is not null) ? "all entries read"
        : outcomes.Any(outcome => outcome.Article is not null) ? "some entries read"
        : $"rejected: {outcomes[0].Reject!.Reason}: {Numbers().Replace(outcomes[0].Reject!.Detail, "N").Split('.', ':')[0]}";

    private static string Describe(Parsed outcome) => outcome.Article is { } article ? $"[{article.Title}|{article.Body}]" : $"{outcome.Reject!.Reason} {outcome.Reject.Detail}";

    private static void Print(List<(string Folder, string Form, string Outcome)> rows)
    {
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var outcome in rows.GroupBy(row => (row.Form, row.Outcome)).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"{outcome.Count(),6}  {outcome.Key.Form,-12}{outcome.Key.Outcome}");
        }

        output.WriteLine($"{rows.Count,6}  in all");
        foreach (var folder in rows.GroupBy(row => row.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var read = folder.Count(row => row.Outcome.Contains("read", StringComparison.Ordinal));
            output.WriteLine($"{folder.Count(),6}  {folder.Key}: {read} read, {folder.Count() - read} rejected");
        }
    }

    [GeneratedRegex("""Header:\s*Content-type:.*?charset=["']?(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"\w")]
    private static partial Regex Word();

    // Elements that show no text of theirs, with what is in them; comments; and all other tags.
    [GeneratedRegex(@"<(script|style|object|applet|iframe|noscript|svg|math|select|button|form|title)\b.*?(</\1>|$)|<!--.*?-->|<[^>]*>?", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d+|https?://\S+")]
    private static partial Regex Numbers();
}
