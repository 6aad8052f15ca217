using Search.Articles;
using Search.Indexing;
using Search.Ingest;
using Search.Reference;

namespace Search.Web.Tests;

/// <summary>A world of a few names, so that a test can see at a glance what a text is about.</summary>
internal static class SmallWorld
{
    private static readonly (string Name, string[] Path)[] Places =
    [
        ("Ukraine", ["UA"]), ("Kharkiv", ["UA", "UA.07", "706483"]), ("Odesa", ["UA", "UA.17", "698740"]), ("Russia", ["RU"]), ("Kursk", ["RU", "RU.41"]), ("Sudan", ["SD"]),
    ];

    private static readonly (string Name, string Id, ActorKind Kind)[] Actors =
    [
        ("Volodymyr Zelensky", "volodymyr-zelensky", ActorKind.Person), ("John Kirby", "john-kirby", ActorKind.Person), ("Wagner Group", "wagner-group", ActorKind.ArmedGroup),
    ];

    private static readonly Dictionary<string, string> Within = new() { ["volodymyr-zelensky"] = "ukraine", ["wagner-group"] = "russia" };

    private static readonly (string Text, EventDate Date)[] Dates =
    [
        ("27 December 2024", new(new(2024, 12, 27), new(2024, 12, 27), DatePrecision.Day, DateBasis.Explicit)),
        ("March 2022", new(new(2022, 3, 1), new(2022, 3, 31), DatePrecision.Month, DateBasis.Explicit)),
        ("the 1990s", new(new(1990, 1, 1), new(1999, 12, 31), DatePrecision.Decade, DateBasis.Explicit)),
    ];

    private static readonly Dictionary<string, string> Regions = new() { ["UA.07"] = "Kharkiv Oblast", ["UA.17"] = "Odesa Oblast" };

    public static FacetLabels Labels { get; } = new(LabelOf, LabelOf);

    /// <summary>Where the places lie: two towns, and Ukraine around them.</summary>
    private static PlaceAtlas Atlas { get; } = new(
        id => id.ToString() switch
        {
            "706483" => new PlaceExtent(PlaceLevel.Place, GeoPoint.Of(49.98, 36.25), null),
            "698740" => new PlaceExtent(PlaceLevel.Place, GeoPoint.Of(46.48, 30.73), null),
            "UA" => new PlaceExtent(PlaceLevel.Country, GeoPoint.Of(49, 32), new GeoBox(44_000_000, 22_000_000, 52_000_000, 40_000_000)),
            _ => null,
        },
        name => name == "Kharkiv" ? [new PlaceBearer(PlaceId.Parse("706483"), 6)] : []);

    /// <summary>Opens the corpus of a data directory in which articles are read against this world.</summary>
    public static Corpus Open(string directory, TimeProvider time)
    {
        var writer = CorpusWriter.Open(directory, time);
        var reader = writer.OpenReader(Labels, Atlas);
        return new(writer, reader, Labels, Read, new RejectLog(Path.Combine(directory, "rejects"), time), new Both(reader, writer));
    }

    private static IReadOnlyList<Report> Read(Article article) => [.. ReportSplitter.Split(article).Select(entry => Enrich(Report.Of(article, entry)))];

    private static Report Enrich(Report report) => report with
    {
        Places = [.. Places.SelectMany(place => Spans(report.Text, place.Name), (place, start) => Mention(place, start)).OrderBy(mention => mention.Start)],
        Actors = [.. Actors.SelectMany(actor => Spans(report.Text, actor.Name), (actor, start) => Mention(actor, start)).OrderBy(mention => mention.Start)],
        Dates = [.. Dates.SelectMany(date => Spans(report.Text, date.Text), (date, start) => Mention(date, start)).OrderBy(mention => mention.Start)],
    };

    private static FacetLabel? LabelOf(PlaceId id)
    {
        var known = Places.FirstOrDefault(place => place.Path[^1] == id.ToString());
        return known.Name is not null ? new(known.Name, known.Path.Length > 1 ? known.Path[^2] : null)
            : Regions.TryGetValue(id.ToString(), out var region) ? new(region, "UA")
            : null;
    }

    private static FacetLabel? LabelOf(ActorId id) =>
        Actors.FirstOrDefault(actor => actor.Id == id.ToString()).Name is { } name ? new(name, Within.GetValueOrDefault(id.ToString()))
        : Within.ContainsValue(id.ToString()) ? new(char.ToUpperInvariant(id.ToString()[0]) + id.ToString()[1..])
        : null;

    private static PlaceMention Mention((string Name, string[] Path) place, int start) => new(
        start, start + place.Name.Length, place.Name, PlaceMentionKind.Literal, [.. place.Path.Select(id => PlaceId.Parse(id))], null, .9, "The only place of that name");

    private static ActorMention Mention((string Name, string Id, ActorKind Kind) actor, int start) => new(
        start, start + actor.Name.Length, actor.Name, ActorId.Parse(actor.Id), actor.Name, actor.Kind, null, [], .9, "Full name in the dictionary")
    {
        Within = Within.TryGetValue(actor.Id, out var container) ? [ActorId.Parse(container)] : [],
    };

    private static DateMention Mention((string Text, EventDate Date) date, int start) => new(
        start, start + date.Text.Length, date.Text, TimexType.Date, date.Text, date.Date, .9, "Written out");

    private static IEnumerable<int> Spans(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private sealed record Both(IDisposable First, IDisposable Second) : IDisposable
    {
        public void Dispose()
        {
            First.Dispose();
            Second.Dispose();
        }
    }
}
