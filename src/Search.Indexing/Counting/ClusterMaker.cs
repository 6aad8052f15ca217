using System.Runtime.InteropServices;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Counts the places of a search's reports in clusters.</summary>
internal static class ClusterMaker
{
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
        var top = new TopPlaces(counts, search.Dictionaries.ByFacet[Facet.Place], names);
        var shown = counts.Clusters.Where(cluster => cluster.IsOnMap).ToList();
        return new ClusterPage(
            search.Reading,
            search.Plan.Sequence,
            run.Counted,
            request.Zoom,
            request.Map is { } map ? Degrees(map) : null,
            counts.Mapped,
            counts.OnMap,
            new ClusterAreas(
                counts.Areas,
                top.Of(counts.AreaCounts.Ordinals, counts.AreaCounts),
                Math.Max(0, counts.AreaCounts.Ordinals.Length - TopPlaces.Most)),
            counts.Unlocated,
            counts.WithoutPlace,
            [
                .. shown
                    .OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster.Cell.Row).ThenBy(cluster => cluster.Cell.Column)
                    .Take(ClusterRequest.Limit).Select(cluster => Make(cluster, new ClusterGrid(request.Zoom), counts, top)),
            ],
            Math.Max(0, shown.Count - ClusterRequest.Limit));
    }

    private static PlaceCluster Make(ClusterDraft cluster, ClusterGrid grid, ClusterCounts counts, TopPlaces top)
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
            top.Of(CollectionsMarshal.AsSpan(cluster.Places), counts.Counts));
    }

    private static double[] Degrees(GeoBox box) =>
    [
        box.West / (double)GeoPoint.Degree, box.South / (double)GeoPoint.Degree, box.East / (double)GeoPoint.Degree,
        box.North / (double)GeoPoint.Degree,
    ];
}
