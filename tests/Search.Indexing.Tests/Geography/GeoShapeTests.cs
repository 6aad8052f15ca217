using CsCheck;
using Search.Reference;

namespace Search.Indexing.Tests.Geography;

public sealed class GeoShapeTests
{
    private const int Micro = GeoPoint.Degree;

    private static readonly Gen<int> Latitude = Gen.Frequency((8, Gen.Int[-90 * Micro, 90 * Micro]), (1, Gen.Const(90 * Micro)), (1, Gen.Const(-90 * Micro)));
    private static readonly Gen<int> Longitude = Gen.Frequency((8, Gen.Int[-180 * Micro, 180 * Micro]), (1, Gen.Const(180 * Micro)), (1, Gen.Const(-180 * Micro)));
    private static readonly Gen<GeoPoint> Point = Gen.Select(Latitude, Longitude, (latitude, longitude) => new GeoPoint(latitude, longitude));
    private static readonly Gen<GeoBox> Box = Gen.Select(Latitude, Longitude, Latitude, Longitude, (one, west, other, east) =>
        new GeoBox(Math.Min(one, other), west, Math.Max(one, other), east));

    private static readonly Gen<List<GeoPoint>> Star = Gen.Select(
        Gen.Double[-50, 50], Gen.Double[-180, 180], Gen.Double[0.001, 39], Gen.Double[0.1, 1].Array[3, 12], (latitude, longitude, size, reaches) =>
            reaches.Select((reach, i) => Around(latitude, longitude, size * reach, 2 * Math.PI * i / reaches.Length)).ToList());

    [Fact]
    public void A_circle_holds_the_points_whose_great_circle_distance_is_within_its_radius() =>
        Gen.Select(Point, Point, Gen.Int[1, 20_000_000]).Sample((centre, point, metres) =>
        {
            var distance = PlainGeography.Distance(centre, point);
            if (Math.Abs(distance - metres) > 0.5)
            {
                Assert.Equal(distance < metres, Circle(centre, metres).Contains(point));
            }
        }, iter: 50_000);

    [Fact]
    public void A_small_circle_is_exact_to_a_metre() =>
        Gen.Select(Point, Gen.Int[-3000, 3000], Gen.Int[-3000, 3000], Gen.Int[1, 500]).Sample((centre, north, east, metres) =>
        {
            var latitude = Math.Clamp(centre.MicroLatitude + north, -90 * Micro, 90 * Micro);
            var point = new GeoPoint(latitude, Turned(centre.MicroLongitude + (long)east));
            var distance = PlainGeography.Distance(centre, point);
            if (Math.Abs(distance - metres) > 0.5)
            {
                Assert.Equal(distance < metres, Circle(centre, metres).Contains(point));
            }
        }, iter: 20_000);

    [Fact]
    public void The_farthest_point_of_a_box_is_as_far_as_the_farthest_of_many_tried() =>
        Gen.Select(Point, Box).Sample((point, box) =>
        {
            var farthest = GreatCircle.FarthestDistance(point, box);
            var tried = Grid(box, 60).Max(each => PlainGeography.Distance(point, each));
            var step = 111_195 * ((box.North - box.South) + (double)box.Width) / Micro / 60;
            Assert.InRange(farthest, tried - 1, tried + step + 1);
        }, iter: 500);

    [Fact]
    public void A_box_holds_what_lies_between_its_edges_across_the_antimeridian_too() =>
        Gen.Select(Box, Point).Sample((box, point) => Assert.Equal(PlainGeography.IsIn(box, point), box.Contains(point)), iter: 50_000);

    [Fact]
    public void A_box_holds_another_if_it_holds_all_points_of_it() =>
        Gen.Select(SmallBox(), SmallBox()).Sample((box, other) =>
            Assert.Equal(Every5Degrees(other).All(point => PlainGeography.IsIn(box, point)), box.Contains(other)), iter: 3000);

    [Fact]
    public void Boxes_meet_if_a_point_lies_in_both() =>
        Gen.Select(SmallBox(), SmallBox()).Sample((box, other) =>
            Assert.Equal(Every5Degrees(other).Any(point => PlainGeography.IsIn(box, point)), box.Meets(other)), iter: 3000);

    [Fact]
    public void A_polygon_holds_the_points_that_it_winds_around_across_the_antimeridian_too() =>
        Gen.Select(Star, Gen.Double[-1.2, 1.2], Gen.Double[-1.2, 1.2]).Sample((corners, byLatitude, byLongitude) =>
        {
            var point = Near(corners, byLatitude, byLongitude);
            if (Polygon(corners) is { } polygon && PlainGeography.ToSides(corners, point) > 0.00001)
            {
                Assert.Equal(PlainGeography.Windings(corners, point) != 0, polygon.Contains(point));
            }
        }, iter: 20_000);

    [Fact]
    public void A_polygon_holds_its_corners() =>
        Star.Sample(corners =>
        {
            if (Polygon(corners) is { } polygon)
            {
                Assert.All(corners, corner => Assert.True(polygon.Contains(corner)));
            }
        });

    [Fact]
    public void A_polygon_holds_a_box_if_no_side_enters_it_and_its_middle_is_inside() =>
        Gen.Select(Star, Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[0, 0.4], Gen.Double[0, 0.4]).Sample((corners, byLatitude, byLongitude, height, width) =>
        {
            var (one, two) = (Near(corners, byLatitude, byLongitude), Near(corners, byLatitude + height, byLongitude + width));
            var box = new GeoBox(one.MicroLatitude, one.MicroLongitude, two.MicroLatitude, two.MicroLongitude);
            if (Polygon(corners) is not { } polygon)
            {
                return;
            }

            var points = Grid(box, 24).ToList();
            if (polygon.Contains(box))
            {
                Assert.All(points, point => Assert.True(polygon.Contains(point)));
            }
            else
            {
                Assert.True(points.Exists(point => !polygon.Contains(point)) || corners.Exists(box.Contains) || Crosses(corners, box));
            }
        }, iter: 3000);

    [Theory]
    [InlineData("0,0,4,0,4,4,0,4", "1,1,3,3", true)]
    [InlineData("0,0,4,0,4,4,0,4", "0,0,4,4", true)]
    [InlineData("0,0,4,0,4,4,0,4", "3,3,5,4", false)]
    [InlineData("0,0,9,0,9,9,6,9,6,3,3,3,3,9,0,9", "3,3,6,9", false)]
    [InlineData("0,0,9,0,9,9,6,9,6,3,3,3,3,9,0,9", "1,1,8,2", true)]
    [InlineData("0,0,9,0,9,9,6,9,6,3,3,3,3,9,0,9", "1,5,8,5", false)]
    [InlineData("0,0,9,0,9,9,6,9,6,3,3,3,3,9,0,9", "1,3,8,3", false)]
    [InlineData("0,0,9,0,9,9,6,9,6,3,3,3,3,9,0,9", "9,9,9,9", true)]
    [InlineData("170,-5,-170,-5,-170,5,170,5", "178,-1,-178,1", true)]
    [InlineData("170,-5,-170,-5,-170,5,170,5", "168,-1,-178,1", false)]
    public void A_polygon_holds_a_box_on_its_own_sides_and_none_that_reaches_into_a_notch(string polygon, string box, bool holds)
    {
        var shape = ((ShapeNode)QueryParser.Parse($"polygon:{polygon}").Root!).Shape;

        Assert.Equal(holds, shape.Contains(ShapeReading.ReadBox(box, out _)!.Value));
    }

    private static bool Crosses(List<GeoPoint> corners, GeoBox box)
    {
        var sides = PlainGeography.Unrolled(corners);
        return new[] { -360, 0, 360 }.Any(turn => Enumerable.Range(0, sides.Count).Any(i => Clips(
            sides[i], sides[(i + 1) % sides.Count], (box.West / 1e6) + turn, box.South / 1e6, ((box.West + (long)box.Width) / 1e6) + turn, box.North / 1e6)));
    }

    /// <summary>Liang and Barsky: whether some stretch of a side lies in a box.</summary>
    private static bool Clips((double X, double Y) from, (double X, double Y) to, double west, double south, double east, double north)
    {
        var (first, last) = (0.0, 1.0);
        foreach (var (way, room) in new[] { (from.X - to.X, from.X - west), (to.X - from.X, east - from.X), (from.Y - to.Y, from.Y - south), (to.Y - from.Y, north - from.Y) })
        {
            if (way == 0 && room < 0)
            {
                return false;
            }

            (first, last) = way < 0 ? (Math.Max(first, room / way), last) : way > 0 ? (first, Math.Min(last, room / way)) : (first, last);
        }

        return first <= last;
    }

    private static Gen<GeoBox> SmallBox() => Gen.Select(Gen.Int[-9, 9], Gen.Int[-18, 18], Gen.Int[0, 9], Gen.Int[-18, 18], (south, west, height, east) =>
        new GeoBox(south * 10 * Micro, west * 10 * Micro, Math.Min(south + height, 9) * 10 * Micro, east * 10 * Micro));

    /// <summary>Points all over a box, those of its edges among them.</summary>
    private static IEnumerable<GeoPoint> Grid(GeoBox box, int steps) =>
        from y in Enumerable.Range(0, steps + 1)
        from x in Enumerable.Range(0, steps + 1)
        select new GeoPoint((int)(box.South + ((box.North - (long)box.South) * y / steps)), Turned(box.West + ((long)box.Width * x / steps)));

    private static IEnumerable<GeoPoint> Every5Degrees(GeoBox box) =>
        from latitude in Enumerable.Range(0, ((box.North - box.South) / 5 / Micro) + 1)
        from longitude in Enumerable.Range(0, (box.Width / 5 / Micro) + 1)
        select new GeoPoint(box.South + (latitude * 5 * Micro), Turned(box.West + (longitude * 5L * Micro)));

    private static int Turned(long longitude) => (int)(longitude > 180 * Micro ? longitude - (360 * Micro) : longitude < -180 * Micro ? longitude + (360 * Micro) : longitude);

    private static GeoPoint Around(double latitude, double longitude, double reach, double angle) =>
        new((int)((latitude + (reach * Math.Sin(angle))) * Micro), Turned((long)((longitude + (reach * Math.Cos(angle))) * Micro)));

    /// <summary>A point by its place in the frame of a polygon: from -1 to 1 within it.</summary>
    private static GeoPoint Near(List<GeoPoint> corners, double byLatitude, double byLongitude)
    {
        var frame = PlainGeography.Unrolled(corners);
        var (south, north) = (frame.Min(corner => corner.Y), frame.Max(corner => corner.Y));
        var (west, east) = (frame.Min(corner => corner.X), frame.Max(corner => corner.X));
        var latitude = ((south + north) / 2) + (byLatitude * (north - south) / 2);
        var longitude = ((west + east) / 2) + (byLongitude * (east - west) / 2);
        return new GeoPoint((int)(latitude * Micro), Turned(Turned((long)(longitude * Micro))));
    }

    private static CircleShape Circle(GeoPoint centre, int metres) => new(centre, new Distance(metres, "m"));

    /// <summary>Makes a polygon; null where corners fell together in rounding.</summary>
    private static PolygonShape? Polygon(List<GeoPoint> corners) => PolygonShape.Of(corners, out _);
}
