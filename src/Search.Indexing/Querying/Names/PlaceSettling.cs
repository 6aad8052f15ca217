using System.Globalization;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Puts ids of the gazetteer where a query names places that it wants to be near, and says what it took them for.</summary>
/// <remarks>
/// A name is taken for a settlement or feature that bears it, if it is the only one or more important than the next by
/// <see cref="Lead"/>; else the query is refused, and the candidates are named. Countries, regions and districts are no points to be near
/// to.
/// </remarks>
internal sealed class PlaceSettling(PlaceAtlas atlas, FacetNames names)
{
    /// <summary>By how much the likeliest place must lead: as much as ten times the inhabitants of the next.</summary>
    public const float Lead = 1;

    private const int Listed = 8;

    private const double KmPerUnit = 111.195 / GeoPoint.Degree;

    /// <summary>Gets a query in which all places are named by their ids; with a problem where one cannot be told.</summary>
    public ParsedQuery Settle(ParsedQuery query)
    {
        if (query.Root is null || !QueryTrees.Any(query.Root, node => node is AroundNode))
        {
            return query;
        }

        var (expansions, warnings) = (new List<QueryExpansion>(), new List<QueryWarning>(query.Warnings));
        try
        {
            var root = QueryTrees.Replace(query.Root, node => node is AroundNode around ? Settle(around, expansions, warnings) : node);
            return new ParsedQuery(root, warnings, null) { Expansions = expansions };
        }
        catch (QueryFaultException fault)
        {
            return new ParsedQuery(null, query.Warnings, fault.Problem);
        }
    }

    /// <summary>Gets the text of a query with ids in the place of names, and all else as it was written.</summary>
    public string Settle(string text)
    {
        var nodes = new List<(AroundNode Written, AroundNode Settled)>();
        var query = QueryParser.Parse(text);
        var settled = Settle(query);
        if (query.Root is null || settled.Root is null)
        {
            return text;
        }

        QueryTrees.Replace(query.Root, node =>
        {
            nodes.AddRange(node is AroundNode around ? [(around, Settle(around, [], []))] : []);
            return node;
        });
        foreach (var (written, changed) in nodes.OrderByDescending(node => node.Written.Place.Offset))
        {
            var place = written.Place;
            text = written.Where == changed.Where ? text
                : string.Concat(text.AsSpan(0, place.Offset), changed.Text, text.AsSpan(place.Offset + place.Length));
        }

        return text;
    }

    private AroundNode Settle(AroundNode node, List<QueryExpansion> expansions, List<QueryWarning> warnings)
    {
        var id = IdOf(node, warnings);
        var extent = atlas.Extent(id)!.Value;
        if (extent.Bounds is { } bounds)
        {
            var reach = (bounds.North - bounds.South) / 2 * KmPerUnit;
            warnings.Add(Warning(node, string.Create(
                CultureInfo.InvariantCulture,
                $"{LabelOf(id)} reaches about {reach:0} km from its point. The distance is from the point.")));
        }

        var point = $"{Coordinates.Text(extent.Point.MicroLatitude)},{Coordinates.Text(extent.Point.MicroLongitude)}";
        expansions.Add(new QueryExpansion(node.ToString(), [$"{Describe(id)} at {point}"], 0, "place"));
        return node with { Where = id.ToString() };
    }

    private PlaceId IdOf(AroundNode node, List<QueryWarning> warnings)
    {
        if (PlaceId.TryParse(node.Where, CultureInfo.InvariantCulture, out var id) && atlas.Extent(id) is { } extent)
        {
            return IsCentre(extent.Level) ? id : throw IsAnArea(node, id);
        }

        var bearers = atlas.Named(node.Where);
        PlaceBearer[] centres = [.. bearers.Where(bearer => IsCentre(atlas.Extent(bearer.Id)!.Value.Level))];
        if (centres.Length == 0)
        {
            throw bearers.Count > 0 ? IsAnArea(node, bearers[0].Id) : QueryFaultException.At(
                node.Place,
                $"The gazetteer knows no place '{node.Where}'.",
                "Try another spelling, or write its latitude and longitude: near:49.71,37.61~20km.");
        }

        if (centres.Length > 1)
        {
            if (centres[0].Rank - centres[1].Rank < Lead)
            {
                throw IsAmbiguous(node, centres);
            }

            warnings.Add(Warning(
                node, $"'{node.Where}' was taken for {Describe(centres[0].Id)}. Other places of that name: {List(centres[1..])}."));
        }

        return centres[0].Id;
    }

    private static bool IsCentre(PlaceLevel level) => level is PlaceLevel.Place or PlaceLevel.Area;

    private QueryFaultException IsAnArea(AroundNode node, PlaceId id) => QueryFaultException.At(
        node.Place,
        $"{Describe(id)} is an area, and near: takes a point.",
        $"Write place:{id} for what is said of it, or a point: near:49.71,37.61~20km.");

    private QueryFaultException IsAmbiguous(AroundNode node, PlaceBearer[] centres) => QueryFaultException.At(
        node.Place,
        $"'{node.Where}' may be one of {centres.Length} places.",
        $"Write the id of the one you mean, as in near:{centres[0].Id}~{node.Radius}: {List(centres)}.");

    private string List(PlaceBearer[] places) =>
        string.Join("; ", places.Take(Listed).Select(place => Describe(place.Id)))
        + (places.Length > Listed ? $"; and {places.Length - Listed} more" : "");

    private string LabelOf(PlaceId id) => names.Of(Facet.Place, id.ToString()).Label;

    /// <summary>Gets a place's name with all that contain it, and its id.</summary>
    private string Describe(PlaceId id)
    {
        var parts = new List<string>();
        for (var at = id.ToString(); at is not null; at = names.Of(Facet.Place, at).Parent)
        {
            parts.Add(names.Of(Facet.Place, at).Label);
        }

        return $"{string.Join(", ", parts)} ({id})";
    }

    private static QueryWarning Warning(AroundNode node, string message) => new(node.Place.Offset, node.Place.Length, message);
}
