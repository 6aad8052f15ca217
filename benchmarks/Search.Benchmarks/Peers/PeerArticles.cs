using System.Globalization;
using System.Text;
using System.Text.Json;
using Search.Articles;
using Search.Indexing;
using Search.Reference;

namespace Search.Benchmarks.Peers;

/// <summary>Reads the articles of the peers' corpus as revisions: their places and actors become mentions.</summary>
internal static class PeerArticles
{
    private const int LongestId = 64;

    /// <summary>Reads one line. The peers' own id becomes the report's author, so that answers can be compared.</summary>
    public static RevisionRecord Read(string line)
    {
        var report = ReadReport(line);
        var id = ReportIds.Candidates(report).First();
        var story = new StoryRecord(id, StoryRelation.Origin, null, report.Source, report.Source, null, 0, Hash(report.Author!), 0, []);
        return new RevisionRecord(id, 1, 1, report, story);
    }

    /// <summary>Reads one line as an article of the product, with its only report.</summary>
    public static (Article Article, Report Report) ReadArticle(string line)
    {
        var report = ReadReport(line);
        var article = new Article
        {
            Id = report.ArticleId,
            Source = report.Source,
            Title = report.Heading,
            Body = report.Body,
            Language = report.Language,
            Url = report.Url,
            Published = report.Published,
        };
        return (article, report);
    }

    private static Report ReadReport(string line)
    {
        using var document = JsonDocument.Parse(line);
        var record = document.RootElement;
        var (source, id) = (Text(record, "source"), Text(record, "id"));
        var article = ArticleId.Of(source, new ArticleIdentity(ArticleIdentityKind.Record, id));
        var at = DateTimeOffset.Parse(Text(record, "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new Report
        {
            ArticleId = article,
            Kind = ReportKind.Article,
            Heading = Text(record, "title"),
            Body = Text(record, "body"),
            Author = id,
            Source = source,
            Language = "en",
            Url = new Uri(Text(record, "url")),
            Published = new Published(at, PublishedPrecision.Instant, PublishedBasis.Record, ""),
            Places = [.. Values(record, "places").Select(Place)],
            Actors = [.. Values(record, "actors").SelectMany(Prefixes).Distinct().Select(Actor)],
        };
    }

    /// <summary>Gets the facet value that stands for a path of the peers' hierarchies.</summary>
    public static string ValueOf(string path)
    {
        var text = new StringBuilder();
        foreach (var c in path)
        {
            _ = char.IsAsciiLetterOrDigit(c) ? text.Append(c)
                : c == '/' ? text.Append('.')
                : text.Append(CultureInfo.InvariantCulture, $"_{(int)c:x}");
        }

        return text.Length <= LongestId ? text.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{text.ToString(0, LongestId - 16)}_{Hash(path):x}");
    }

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    private static PlaceMention Place(string path) => new(0, 0, "", PlaceMentionKind.Literal,
        [.. Prefixes(path).Select(prefix => PlaceId.Parse(ValueOf(prefix)))], null, 1, "");

    private static ActorMention Actor(string path) =>
        new(0, 0, "", ActorId.Parse(ValueOf(path)), path[(path.LastIndexOf('/') + 1)..], ActorKind.Organisation, null, [], 1, "");

    private static IEnumerable<string> Prefixes(string path)
    {
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
        {
            yield return path[..at];
        }

        yield return path;
    }

    private static IEnumerable<string> Values(JsonElement record, string name) =>
        record.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;
}
