namespace Search.Indexing;

/// <summary>The places of a search's reports in clusters, as it stands on the wire. Counts are exact.</summary>
/// <remarks>
/// What is counted is parted into <paramref name="Mapped"/>, <paramref name="Areas"/>, <paramref name="Unlocated"/> and
/// <paramref name="WithoutPlace"/>, which add up to the total.
/// </remarks>
/// <param name="Query">How the query was understood.</param>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Counted">What is counted, and how many of it the search finds.</param>
/// <param name="Zoom">The zoom.</param>
/// <param name="Map">West, south, east and north of the map in degrees; null for the world.</param>
/// <param name="Mapped">How many have a place in some cluster, on the map or off it.</param>
/// <param name="OnMap">How many have a place in some cluster of the map, listed or not.</param>
/// <param name="Areas">Those that are in no cluster and have an area, which is too large for one.</param>
/// <param name="Unlocated">
/// How many have none of these, and a place that could not be resolved or that the gazetteer does not hold.
/// </param>
/// <param name="WithoutPlace">How many have no place at all.</param>
/// <param name="Clusters">The clusters with the largest counts, largest first, then by cell.</param>
/// <param name="Other">How many further clusters the map has that are not listed.</param>
public sealed record ClusterPage(
    QueryReading Query,
    long Sequence,
    Counted Counted,
    int Zoom,
    IReadOnlyList<double>? Map,
    int Mapped,
    int OnMap,
    ClusterAreas Areas,
    int Unlocated,
    int WithoutPlace,
    IReadOnlyList<PlaceCluster> Clusters,
    int Other) : SearchAnswer;

/// <summary>The places of one cell of the map.</summary>
/// <param name="Cell">The cell: level, column and row of its Web Mercator tile.</param>
/// <param name="Latitude">Degrees north of the mean of its points, each by its count; of its areas where it has no points.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Box">West, south, east and north of all its places.</param>
/// <param name="Clause">The clause that narrows the search to exactly what is counted here: <c>bbox:</c> and the box.</param>
/// <param name="Count">How many have a place in it, each counted once.</param>
/// <param name="Places">How many places lie in it, areas among them.</param>
/// <param name="Top">Those with the largest counts, at most five: largest first, points before areas, then by label.</param>
public sealed record PlaceCluster(
    string Cell,
    double Latitude,
    double Longitude,
    IReadOnlyList<double> Box,
    string Clause,
    int Count,
    int Places,
    IReadOnlyList<ClusterPlace> Top);

/// <summary>One place of a cluster.</summary>
/// <param name="Id">The place.</param>
/// <param name="Label">Its name.</param>
/// <param name="Count">How many name it, or a place in it.</param>
/// <param name="Area">Whether it is a country, a region or another area, rather than a point.</param>
public sealed record ClusterPlace(string Id, string Label, int Count, bool Area);

/// <summary>What has only areas that are too large for a cell.</summary>
/// <param name="Count">How many.</param>
/// <param name="Top">The areas, as many as of a cluster, with the counts of those.</param>
/// <param name="Other">How many further areas there are.</param>
public sealed record ClusterAreas(int Count, IReadOnlyList<ClusterPlace> Top, int Other);
