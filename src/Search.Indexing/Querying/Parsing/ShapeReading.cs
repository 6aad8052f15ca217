using Search.Reference;

namespace Search.Indexing;

/// <summary>Reads what stands behind <c>near:</c>, <c>bbox:</c> and <c>polygon:</c>.</summary>
internal static class ShapeReading
{
    public const string NearExample = "near:Kupiansk~20km or near:49.71,37.61~20km, latitude first";

    private const string BoxExample = "bbox:west,south,east,north in degrees, as in bbox:36,49,38.5,50.5";

    private const string PolygonExample = "polygon: and longitude,latitude of each corner in turn, as in polygon:36,49,38,49,37,50";

    /// <summary>Reads the value of one of the fields.</summary>
    /// <exception cref="QueryFaultException">It cannot be read.</exception>
    public static GeoNode Read(QueryField field, QueryToken token)
    {
        if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || token.IsOpen
            || (field != QueryField.Near && token.Suffix.Length > 0))
        {
            throw Fault(token.Place, $"{field.Name}: takes one value.", $"Write {ExampleOf(field)}.");
        }

        return field == QueryField.Near ? Near(token)
            : field == QueryField.Box ? new ShapeNode(Box(new Numbers(token, token.Text, BoxExample))) { Place = token.Place }
            : new ShapeNode(Polygon(new Numbers(token, token.Text, PolygonExample))) { Place = token.Place };
    }

    /// <summary>Reads a box on its own, as a parameter of a request has it.</summary>
    /// <returns>The box, or null with what is wrong.</returns>
    public static GeoBox? ReadBox(string text, out string problem)
    {
        try
        {
            problem = "";
            var token = new QueryToken(QueryTokenKind.Word, 0, text.Length, text);
            return Box(new Numbers(token, text, "west,south,east,north in degrees: 36,49,38.5,50.5")).Box;
        }
        catch (QueryFaultException fault)
        {
            problem = $"{fault.Problem.Message} {fault.Problem.Hint}";
            return null;
        }
    }

    public static string ExampleOf(QueryField field) =>
        field == QueryField.Near ? NearExample : field == QueryField.Box ? BoxExample : PolygonExample;

    private static GeoNode Near(QueryToken token)
    {
        var tilde = token.Kind == QueryTokenKind.Word ? token.Text.LastIndexOf('~') : -1;
        var (where, suffix) = tilde < 0 ? (token.Text, token.Suffix) : (token.Text[..tilde], token.Text[tilde..]);
        var radius = Radius(token, suffix);
        var numbers = new Numbers(token, where, NearExample);
        if (numbers.AreNumbers && numbers.Count > 1)
        {
            numbers.RefuseUnless(2);
            return new ShapeNode(new CircleShape(numbers.Point(latitudeAt: 0), radius)) { Place = token.Place };
        }

        var name = string.Join(' ', where.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Any(char.IsLetterOrDigit)
            ? new AroundNode(name, radius) { Place = token.Place }
            : throw Fault(token.Place, "There is no place before the distance.", $"Write {NearExample}.");
    }

    private static Distance Radius(QueryToken token, string suffix)
    {
        if (suffix.Length == 0)
        {
            return Distance.Default;
        }

        var place = new Place(token.Offset + token.Length - suffix.Length, suffix.Length);
        return Distance.TryParse(suffix.AsSpan(1), out var distance) ? distance.Value
            : throw Fault(place, $"'{suffix}' is no distance.", $"Write {Distance.Expected}.");
    }

    private static BoxShape Box(Numbers numbers)
    {
        numbers.RefuseUnless(4);
        var (corner, other) = (numbers.Point(latitudeAt: 1), numbers.Point(latitudeAt: 3));
        return corner.MicroLatitude <= other.MicroLatitude
            ? new BoxShape(new GeoBox(corner.MicroLatitude, corner.MicroLongitude, other.MicroLatitude, other.MicroLongitude))
            : throw Fault(
                numbers.PlaceOf(1).To(numbers.PlaceOf(3)),
                "The south of the box lies north of its north.",
                "Exchange the second and the fourth number.");
    }

    private static PolygonShape Polygon(Numbers numbers)
    {
        numbers.RefuseUnlessPairs(QueryLimits.Corners);
        var corners = new List<GeoPoint>(numbers.Count / 2);
        for (var at = 1; at < numbers.Count; at += 2)
        {
            corners.Add(numbers.Point(latitudeAt: at));
        }

        return PolygonShape.Of(corners, out var problem) ?? throw Fault(numbers.Whole, problem.Message, problem.Hint);
    }

    private static QueryFaultException Fault(Place place, string message, string hint) => QueryFaultException.At(place, message, hint);
}
