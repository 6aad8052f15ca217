using Search.Reference;

namespace Search.Indexing;

/// <summary>Counts the places of a search's reports in clusters.</summary>
internal static class ClusterMaker
{
    private const int Top = 5;

    /// <summary>Gets the search whose hits are counted.</summary>
    public static SearchRequest SearchFor(ClusterRequest request) => request.Search with
    {
        Sort = Sort.NewestPublished,
        Facets = [],
        PageSize = 1,
        Cursor = null,
    };

    /// <summary>Makes the answer.</summary>
    public static ClusterPage Make(ClusterRequest request, CountingSearch search, FacetNames names, CancellationToken cancel)
    {
        search = search with { Plan = search.Plan with { Gathers = true } };
        using var run = search.Run(cancel);
        using var groups = UnitGroups.Of(search.Snapshot.Segments, request.Search.CountBy, search.Dictionaries, run.Hits!);
        using var counts = new ClusterCounts(request, search.Dictionaries.Places);
        counts.Count(search.Snapshot.Segments, groups, cancel);
        var shown = counts.Clusters.Where(cluster => cluster.IsOnMap).ToList();
        var dictionary = search.Dictionaries.ByFacet[Facet.Place];
        return new ClusterPage(
            search.Reading,
            search.Plan.Sequence,
            run.Counted,
            request.Zoom,
            request.Map is { } map ? Degrees(map) : null,
            counts.Mapped,
            counts.OnMap,
            AreasOf(counts, dictionary, names),
            counts.Unlocated,
            counts.WithoutPlace,
            [
                .. shown.OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster.Cell.Row).ThenBy(cluster => cluster.Cell.Column)
                    .Take(ClusterRequest.Limit).Select(cluster => Make(cluster, new ClusterGrid(request.Zoom), counts, dictionary, names)),
            ],
            Math.Max(0, shown.Count - ClusterRequest.Limit));
    }

    private static PlaceCluster Make(
        ClusterDraft cluster, ClusterGrid grid, ClusterCounts counts, FacetDictionary dictionary, FacetNames names)
    {
        foreach (var place in cluster.Places)
        {
            cluster.Add(counts.ExtentOf(place), counts.Counts[place]);
        }

        return new PlaceCluster(
            grid.NameOf(cluster.Cell),
            cluster.Middle.Latitude,
            cluster.Middle.Longitude,
            Degrees(cluster.Box),
            new ShapeNode(new BoxShape(cluster.Box)).ToString(),
            cluster.Count,
            cluster.Places.Count,
            TopOf(cluster.Places.Select(place => new ClusterPlace(
                dictionary[place], names.Of(Facet.Place, dictionary[place]).Label, counts.Counts[place], !counts.ExtentOf(place).IsPoint))));
    }

    private static ClusterAreas AreasOf(ClusterCounts counts, FacetDictionary dictionary, FacetNames names)
    {
        var areas = new List<ClusterPlace>(counts.AreaCounts.Ordinals.Length);
        foreach (var place in counts.AreaCounts.Ordinals)
        {
            var id = dictionary[place];
            areas.Add(new ClusterPlace(id, names.Of(Facet.Place, id).Label, counts.AreaCounts[place], true));
        }

        return new ClusterAreas(counts.Areas, TopOf(areas), Math.Max(0, areas.Count - Top));
    }

    private static List<ClusterPlace> TopOf(IEnumerable<ClusterPlace> places) =>
    [
        .. places.OrderByDescending(place => place.Count).ThenBy(place => place.Area)
            .ThenBy(place => place.Label, StringComparer.OrdinalIgnoreCase).ThenBy(place => place.Id, StringComparer.Ordinal).Take(Top),
    ];

    private static double[] Degrees(GeoBox box) =>
    [
        box.West / (double)GeoPoint.Degree, box.South / (double)GeoPoint.Degree, box.East / (double)GeoPoint.Degree,
        box.North / (double)GeoPoint.Degree,
    ];
}
