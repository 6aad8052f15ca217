using System.Text.Json;
using Search.Articles;
using Search.Testing;

namespace Search.Ingest.Tests.Sources;

public sealed class SourceListTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_list_is_read_with_all_it_says()
    {
        var list = Read("""
            {
              // The desk's outlets.
              "contact": "desk@example.org",
              "sources": [
                { "name": "Kyiv Wire", "country": "UA", "side": "belligerent", "language": "uk", "time_zone": "Europe/Kyiv", "date_order": "dmy", "poll": "5m",
                  "feeds": ["https://example.org/feed#top"], "sitemaps": ["https://example.org/news.xml"], "pages": ["http://example.org/live"], "paths": ["archive/*.html"] },
                { "name": "Elsewhere", "side": "third_party", "feeds": ["https://example.com/feed"] },
              ]
            }
            """);

        var (wire, elsewhere) = (list.Sources[0], list.Sources[1]);
        Assert.Equal(("desk@example.org", "Kyiv Wire", "UA", SourceSide.Belligerent, "uk"), (list.Contact, wire.Name, wire.Country, wire.Side, wire.Language));
        Assert.Equal(("Europe/Kyiv", DateOrder.Dmy, TimeSpan.FromMinutes(5)), (wire.TimeZone!.Id, wire.DateOrder, wire.Poll));
        Assert.Equal(["https://example.org/feed", "https://example.org/news.xml", "http://example.org/live"], wire.Urls.Select(url => url.AbsoluteUri));
        Assert.Equal([Path.Combine(_folder.Path, "archive/*.html")], wire.Paths);
        Assert.Equal((null, SourceSide.ThirdParty, TimeSpan.FromMinutes(15)), (elsewhere.Country, elsewhere.Side, elsewhere.Poll));
    }

    [Theory]
    [InlineData("""{"sources":[{"name":"A","feed":["https://a.org"]}]}""", "$.sources[0].feed: There is no such member. Known: name, country,")]
    [InlineData("""{"sources":[{"name":"A"}]}""", "$.sources[0]: It names nothing to read.")]
    [InlineData("""{"sources":[{"feeds":["https://a.org"]}]}""", "$.sources[0]: \"name\" is missing.")]
    [InlineData("""{"sources":[{"name":"A","feeds":"https://a.org"}]}""", "$.sources[0].feeds: This is a text. Write a list")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org", 7]}]}""", "$.sources[0].feeds[1]: This is a number. Write a URL")]
    [InlineData("""{"sources":[{"name":"A","feeds":["ftp://a.org"]}]}""", "$.sources[0].feeds[0]: 'ftp://a.org' cannot be used. Write a URL")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"],"country":"Ukraine"}]}""", "$.sources[0].country: 'Ukraine' cannot be used. Write a country as ISO 3166-1 alpha-2")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"],"side":"ours"}]}""", "$.sources[0].side: 'ours' cannot be used. Write belligerent,")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"],"language":"ukr"}]}""", "$.sources[0].language:")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"],"time_zone":"Kyiv"}]}""", "$.sources[0].time_zone:")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"],"date_order":"ddmm"}]}""", "$.sources[0].date_order:")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"],"poll":"often"}]}""", "$.sources[0].poll: 'often' cannot be used. Write a time from 1s to 30d")]
    [InlineData("""{"sources":[{"name":"A","feeds":["https://a.org"]},{"name":"a","feeds":["https://b.org"]}]}""", "$.sources: 'A' is named 2 times.")]
    [InlineData("""{"sources":[],"sources":[]}""", "$.sources: This stands twice.")]
    [InlineData("""{"sources":{}}""", "$.sources: This is an object. Write a list")]
    [InlineData("""{"outlets":[]}""", "$: \"sources\" is missing.")]
    [InlineData("""[]""", "$: This is a list. Write an object with \"sources\".")]
    [InlineData("""{"sources":[""", "is no JSON:")]
    public void What_is_wrong_is_named_by_its_place_with_what_would_be_right(string json, string message)
    {
        var fault = Assert.Throws<SourceListException>(() => Read(json));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains("sources.json", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var fault = Assert.Throws<SourceListException>(() => Read("""{"sources":[{"name":"A","feeds":["x"],"poll":"y"},{"name":""}]}"""));

        Assert.Equal(4, fault.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("list.json", """{"sources":[]}""", true)]
    [InlineData("list.json", """{"title":"A","sources":"B"}""", false)]
    [InlineData("list.json", """{"id":"1","title":"x"}{"id":"2"}""", false)]
    [InlineData("list.jsonl", """{"sources":[]}""", false)]
    [InlineData("list.json", "not JSON", false)]
    public void A_list_is_told_from_articles_by_its_content(string name, string content, bool isList)
    {
        _folder.Write(name, content);

        Assert.Equal(isList, SourceList.IsIn(_folder.File(name)));
    }

    [Fact]
    public void The_published_schema_knows_the_same_members()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs/sources.schema.json")));
        var source = schema.RootElement.GetProperty("$defs").GetProperty("source");

        Assert.Equal(SourceListReader.Members.Append("name").Order(StringComparer.Ordinal), source.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_example_of_the_documentation_is_read()
    {
        var page = File.ReadAllText(Repository.Path("docs/sources.md"));
        var start = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        Assert.NotEmpty(Read(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]).Sources);
    }

    public void Dispose() => _folder.Dispose();

    private SourceList Read(string json)
    {
        _folder.Write("sources.json", json);
        return SourceList.Read(_folder.File("sources.json"));
    }
}
