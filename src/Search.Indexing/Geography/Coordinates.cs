using System.Globalization;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Reads and writes degrees: decimal numbers, kept to the sixth decimal.</summary>
internal static class Coordinates
{
    /// <summary>Gets the degrees of some millionths, as short as they can be written.</summary>
    public static string Text(int micro) => (micro / (decimal)GeoPoint.Degree).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Gets the edges of a box as <c>west,south,east,north</c>.</summary>
    public static string Text(GeoBox box) => $"{Text(box.West)},{Text(box.South)},{Text(box.East)},{Text(box.North)}";

    /// <summary>Reads degrees, with any shape of minus, or answers false; the value may be out of range.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal degrees)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 40)];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = QueryLexer.IsMinus(text[i]) ? '-' : text[i];
        }

        degrees = 0;
        return text.Length == plain.Length && decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees);
    }

    /// <summary>Gets the millionths nearest to some degrees, which must be -180 to 180.</summary>
    public static int Micro(decimal degrees) => (int)Math.Round(degrees * GeoPoint.Degree, MidpointRounding.AwayFromZero);
}
