using Search.Reference;

namespace Search.Enrichment.Tests.WarSet;

/// <summary>Compares what is found in the reports with their annotations, as a reader of the facets sees them.</summary>
/// <remarks>
/// Dates are the distinct first and last days. Places are distinct without demonyms, and agree by name and country, or within 25 km; one
/// that is unresolved by its name and stated region. Actors are distinct without media, and agree by id, or by one of their names.
/// </remarks>
internal sealed class WarSetScorer(RealWorld world)
{
    private const double NearKm = 25;

    public SetScore[] Score(IEnumerable<WarReport> reports)
    {
        SetScore[] scores = [new("date"), new("place"), new("actor")];
        foreach (var report in reports)
        {
            var found = world.Annotate(report.Text, report.Published);
            AddDates(scores[0], report, found);
            scores[1].Add(report.Name, Gold(report.Places), Places(found), IsNamed, IsNear, IsInRegion);
            scores[2].Add(report.Name, Gold(report.Actors), Actors(found), IsSame, IsSameName);
        }

        return scores;
    }

    private static void AddDates(SetScore score, WarReport report, Annotations found) => score.Add(
        report.Name,
        report.Dates.Where(date => date.First is not null).DistinctBy(date => (date.First, date.Last)),
        found.Dates.Where(date => date.Date is not null).Select(date => new WarDate(date.Surface, date.Date!.First, date.Date.Last))
            .DistinctBy(date => (date.First, date.Last)),
        (gold, ours) => (gold.First, gold.Last) == (ours.First, ours.Last));

    private static IEnumerable<WarPlace> Gold(IEnumerable<WarPlace> places) =>
        places.Where(place => place.Kind != "demonym").DistinctBy(place => (place.Name, place.Container));

    private static IEnumerable<WarActor> Gold(IEnumerable<WarActor> actors) =>
        actors.Where(actor => actor.Kind != "media").DistinctBy(actor => actor.Id == "-" ? actor.Name : actor.Id);

    private IEnumerable<FoundPlace> Places(Annotations found) => found.Places
        .Where(mention => mention.Kind != PlaceMentionKind.Demonym)
        .DistinctBy(mention => mention.Place?.ToString() ?? $"{mention.Surface} in {mention.Container}")
        .Select(mention => new FoundPlace(mention.Surface, mention.Place is { } id ? world.Reference.Places.Find(id) : null,
            RegionOf(mention)));

    private IEnumerable<FoundActor> Actors(Annotations found) => found.Actors
        .Where(mention => mention.Kind != ActorKind.Media)
        .DistinctBy(mention => mention.Actor?.ToString() ?? mention.Name)
        .Select(mention => new FoundActor(mention.Actor?.ToString() ?? "?", mention.Name, Keys(mention)));

    private string RegionOf(PlaceMention mention) => mention.Container is { } container ? world.Reference.Label(container) : "";

    private HashSet<string> Keys(ActorMention mention)
    {
        var known = mention.Actor is { } id ? world.Reference.Actors.Find(id) : null;
        return [Key(mention.Name), Key(mention.Surface), .. known?.Names.Select(name => Key(name.Name)) ?? []];
    }

    private static string Key(string name) => NameKey.Of(name);

    private static bool IsSame(WarActor gold, FoundActor ours) => gold.Id == ours.Id;

    private static bool IsSameName(WarActor gold, FoundActor ours) => ours.Keys.Contains(Key(gold.Name));

    private static bool IsNamed(WarPlace gold, FoundPlace ours) =>
        ours.Place is { } place && (Key(gold.Name) == Key(place.Name) || Key(gold.Name) == Key(ours.Surface))
        && (gold.Country == place.Country || gold.Country == "-");

    private static bool IsNear(WarPlace gold, FoundPlace ours) =>
        ours.Place is { } place && Distance(gold.Latitude, gold.Longitude, place.Latitude, place.Longitude) <= NearKm;

    private static bool IsInRegion(WarPlace gold, FoundPlace ours) =>
        ours.Place is null && gold.Region.Length > 0 && Key(gold.Name) == Key(ours.Surface)
        && Key(ours.Region).Contains(Key(gold.Region), StringComparison.Ordinal);

    private static double Distance(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (from, to) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (north, east) = (Math.Sin((to - from) / 2), Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2));
        return 12_742 * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(from) * Math.Cos(to) * east * east))));
    }

    private sealed record FoundPlace(string Surface, Place? Place, string Region)
    {
        public override string ToString() => $"{Surface} ({(Place is { } place ? $"{place.Id} {place.Name}" : $"unresolved, {Region}")})";
    }

    private sealed record FoundActor(string Id, string Name, HashSet<string> Keys)
    {
        public override string ToString() => $"{Name} ({Id})";
    }
}
