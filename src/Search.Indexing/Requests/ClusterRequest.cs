using System.Globalization;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Asks for the places of a search's reports in clusters, for a map.</summary>
/// <remarks>
/// Its text form is the search's own query string with <c>zoom</c> and <c>map</c> behind it: <c>zoom=6&amp;map=22,44,41,53</c>.
/// </remarks>
public sealed record ClusterRequest
{
    /// <summary>The deepest zoom.</summary>
    public const int LargestZoom = ClusterGrid.LargestZoom;

    /// <summary>How many clusters are listed at most.</summary>
    public const int Limit = 1000;

    private const string ZoomName = "zoom";
    private const string MapName = "map";

    /// <summary>Gets the search whose reports are counted; its order, counts and page are without effect.</summary>
    public SearchRequest Search { get; init; } = new();

    /// <summary>Gets the zoom of a Web Mercator map with tiles of 256 pixels: 0 is the whole world in one tile, 18 shows houses.</summary>
    public int Zoom { get; init; }

    /// <summary>Gets the part of the world whose clusters are listed, whole ones at its edge; null is all of it.</summary>
    public GeoBox? Map { get; init; }

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters, out ClusterRequest request, out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, ZoomName, MapName);
        request = new ClusterRequest { Search = own.Search, Zoom = ReadZoom(own), Map = ReadMap(own) };
        problems = own.Problems;
        return problems.Count == 0;
    }

    /// <summary>Writes the canonical query string, percent-encoded, without a question mark.</summary>
    public string ToQueryString() => OwnParameters.Write(
        Search, (ZoomName, OwnParameters.Text(Zoom)), (MapName, Map is { } map ? Coordinates.Text(map) : null));

    private static int ReadZoom(OwnParameters own)
    {
        if (int.TryParse(own[ZoomName], NumberStyles.None, CultureInfo.InvariantCulture, out var zoom) && zoom <= LargestZoom)
        {
            return zoom;
        }

        own.Refuse(ZoomName, $"'{own[ZoomName]}' is no zoom. Write a number from 0, the whole world, to {LargestZoom}.");
        return 0;
    }

    private static GeoBox? ReadMap(OwnParameters own)
    {
        if (own[MapName].Length == 0)
        {
            return null;
        }

        var map = ShapeReading.ReadBox(own[MapName], out var problem);
        if (map is null)
        {
            own.Refuse(MapName, problem);
        }

        return map;
    }
}
