namespace Search.Reference;

/// <summary>Reads the checked-in tables of places.</summary>
internal static class GazetteerTables
{
    /// <summary>The tables, in the order in which they are read: containers first.</summary>
    public static readonly string[] Files = ["countries.tsv", "regions.tsv", "districts.tsv", "places.tsv", "supplement.tsv"];

    private static readonly string[] CountryColumns = ["code", "name", "lat", "lon", "population", "names", "demonyms"];

    private static readonly string[] RegionColumns = ["id", "country", "name", "lat", "lon", "names", "demonyms"];

    private static readonly string[] DistrictColumns = ["id", "region", "country", "name", "lat", "lon"];

    private static readonly string[] PlaceColumns = ["id", "name", "lat", "lon", "country", "admin1", "admin2", "feature", "population",
        "names"];

    private static readonly string[] SupplementColumns = ["id", "name", "lat", "lon", "country", "admin1", "feature", "radius_km", "names",
        "demonyms"];

    /// <summary>Reads the tables of a folder.</summary>
    /// <exception cref="TableException">Anything in them is wrong.</exception>
    public static PlaceDrafts Read(string folder)
    {
        var (drafts, faults) = (new PlaceDrafts(), new TableFaults());
        foreach (var row in Table.Read(Path.Combine(folder, Files[0]), CountryColumns, key: 1, faults))
        {
            Add(drafts, row, Draft(row, row.Required("code"), "PCLI", PlaceLevel.Country, null, row.Number("population", 0L,
                uint.MaxValue), row.List("demonyms")));
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[1]), RegionColumns, key: 1, faults))
        {
            Add(drafts, row, Draft(row, row.Required("id"), "ADM1", PlaceLevel.Region, Parent(drafts, row, "country",
                row.Required("country")), demonyms: row.List("demonyms")));
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[2]), DistrictColumns, key: 1, faults))
        {
            Add(drafts, row, Draft(row, row.Required("id"), "ADM2", PlaceLevel.District, Parent(drafts, row, "region",
                row.Required("region")), names: false));
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[3]), PlaceColumns, key: 1, faults))
        {
            var population = row.Number("population", 0L, uint.MaxValue);
            Add(drafts, row, Draft(row, row.Required("id"), row.Required("feature"), PlaceLevel.Place, Container(drafts, row,
                row.Text("admin2")), population));
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[4]), SupplementColumns, key: 1, faults))
        {
            Add(drafts, row, Draft(row, row.Required("id"), row.Required("feature"), PlaceLevel.Area, Container(drafts, row, ""),
                demonyms: row.List("demonyms")));
        }

        PoliticalView.Apply(drafts, folder, faults);
        faults.ThrowIfAny();
        return drafts;
    }

    private static PlaceDraft Draft(
        TableRow row, string id, string feature, PlaceLevel level, PlaceDraft? parent, long population = 0, string[]? demonyms = null,
            bool names = true)
    {
        var draft = new PlaceDraft
        {
            Id = id,
            Name = row.Required("name"),
            Level = level,
            Latitude = row.Number("lat", -90.0, 90.0),
            Longitude = row.Number("lon", -180.0, 180.0),
            Feature = feature,
            Population = population,
            RadiusKm = level == PlaceLevel.Area ? row.Number("radius_km", 0, 10_000) : 0,
            Parent = parent,
            Demonyms = demonyms ?? [],
        };
        draft.Names.UnionWith(names ? row.List("names") : []);
        return draft;
    }

    private static void Add(PlaceDrafts drafts, TableRow row, PlaceDraft draft)
    {
        if (!ReferenceIds.IsText(draft.Id))
        {
            row.Fault($"'{draft.Id}' is not a place id: use 1 to 64 of A-Z a-z 0-9 . _ -.");
        }
        else if (!drafts.TryAdd(draft))
        {
            row.Fault($"The id '{draft.Id}' is taken by another row.");
        }
    }

    private static PlaceDraft? Container(PlaceDrafts drafts, TableRow row, string admin2)
    {
        var (country, admin1) = (row.Text("country"), row.Text("admin1"));
        return (country, admin1, admin2) switch
        {
            ("", _, _) => null,
            (_, "", _) => Parent(drafts, row, "country", country),
            (_, _, "") => Parent(drafts, row, "admin1", $"{country}.{admin1}"),
            _ => Parent(drafts, row, "admin2", $"{country}.{admin1}.{admin2}"),
        };
    }

    private static PlaceDraft? Parent(PlaceDrafts drafts, TableRow row, string column, string id)
    {
        var parent = drafts.Find(id);
        if (parent is null)
        {
            row.Fault($"'{column}' leads to '{id}', which no table holds.");
        }

        return parent;
    }
}
