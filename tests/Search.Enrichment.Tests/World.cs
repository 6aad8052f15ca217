using Search.Articles;
using Search.Reference;
using Search.Testing;

namespace Search.Enrichment.Tests;

/// <summary>An enricher over the small world, and the reports to try it on.</summary>
public sealed class World : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Gazetteer _gazetteer;

    public World()
    {
        GazetteerCompiler.Build(SmallWorld.WriteGazetteer(_folder), _folder.File("gazetteer.bin"), []);
        _gazetteer = Gazetteer.Open(_folder.File("gazetteer.bin"));
        Enricher = new Enricher(new ReferenceData(_gazetteer, ActorDictionary.Load(SmallWorld.WriteActors(_folder))));
    }

    public Enricher Enricher { get; }

    /// <summary>Makes a report that was published on a day, Saturday 28 December 2024 by default; on no day where null.</summary>
    public static Report Report(string body, string? day = "2024-12-28", string heading = "Heading") => new()
    {
        ArticleId = ArticleId.Of("source", new ArticleIdentity(ArticleIdentityKind.Record, "1")),
        Kind = ReportKind.Article,
        Heading = heading,
        Body = body,
        Source = "source",
        Language = "en",
        Published = day is null
            ? null
            : new Published(DateTimeOffset.Parse(day + "T12:00:00+00:00"), PublishedPrecision.Day, PublishedBasis.Record, day),
    };

    public Report Enrich(string body, string? day = "2024-12-28") => Enricher.Enrich(Report(body, day));

    /// <summary>Gets the place that a surface was resolved to: its id, "" where unresolved, null where it is no mention.</summary>
    public string? PlaceOf(string body, string surface) =>
        Enrich(body).Places.FirstOrDefault(mention => mention.Surface == surface) is { } mention ? mention.Place?.ToString() ?? "" : null;

    /// <summary>Gets the actors as surface and id; ? where unlinked.</summary>
    public string[] ActorsOf(string body) =>
        [.. Enrich(body).Actors.Select(mention => $"{mention.Surface} = {mention.Actor?.ToString() ?? "?"}")];

    public void Dispose()
    {
        _gazetteer.Dispose();
        _folder.Dispose();
    }
}
