namespace Search.Reference;

/// <summary>
/// Makes the names that reports give to a region out of its bare name: "Kharkiv Oblast", "Kharkiv region", "the Aleppo Governorate".
/// </summary>
/// <remarks>Only names in Latin letters: in Ukrainian, Russian and Arabic the tables give the forms, since the adjective differs from the
/// name.</remarks>
internal static class RegionNames
{
    private static readonly string[] RegionWords = ["Oblast", "Region", "Province", "Governorate", "Prefecture", "State"];

    private static readonly string[] DistrictWords = ["Raion", "District", "County"];

    /// <summary>Words that end official names and fall away when the bare name is used.</summary>
    private static readonly string[] Endings =
        [.. RegionWords, .. DistrictWords, "Oblast’", "Oblast'", "Autonomous Okrug", "Krai", "Muhafazat", "Republic", "Voivodeship",
            "Rayon"];

    public static void AddTo(PlaceDraft place)
    {
        var words = place.Level switch
        {
            PlaceLevel.Region => RegionWords,
            PlaceLevel.District => DistrictWords,
            _ => null,
        };
        if (words is null)
        {
            return;
        }

        foreach (var bare in place.Names.Append(place.Name).Where(name => char.IsBetween(name[0], 'A', 'Z')).Select(Bare).ToHashSet())
        {
            if (place.Level == PlaceLevel.Region)
            {
                place.Names.Add(bare);
            }

            place.Names.UnionWith(words.Select(word => $"{bare} {word}"));
        }
    }

    private static string Bare(string name)
    {
        var ending = Array.Find(Endings, ending =>
            name.Length > ending.Length + 1 && name.EndsWith(" " + ending, StringComparison.Ordinal));
        return ending is null ? name : name[..^(ending.Length + 1)];
    }
}
