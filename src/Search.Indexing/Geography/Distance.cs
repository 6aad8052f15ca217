using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Search.Indexing;

/// <summary>A distance as a query writes it: <c>20km</c>, <c>12.5mi</c>, <c>500m</c>.</summary>
/// <param name="Value">How many, above 0, without zeros at the end.</param>
/// <param name="Unit">Of what.</param>
internal readonly record struct Distance(decimal Value, string Unit)
{
    public const string Expected = "~20km, ~12.5mi or ~500m, without blanks, more than 0 and at most 20000km";

    private const double Largest = 20_000_000;

    private static readonly (string Unit, double Metres)[] Units = [("km", 1000), ("mi", 1609.344), ("m", 1)];

    /// <summary>What <c>near:</c> takes where no distance is written.</summary>
    public static Distance Default { get; } = new(20, "km");

    /// <summary>Gets it in metres; a mile is the international one.</summary>
    public double Metres => (double)Value * MetresIn(Unit);

    /// <summary>Reads a distance, in upper or lower case, or answers false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Distance? distance)
    {
        distance = null;
        foreach (var (unit, _) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                distance = TryRead(text[..^unit.Length], out var value) && (double)value * MetresIn(unit) <= Largest
                    ? new Distance(value, unit) : null;
                return distance is not null;
            }
        }

        return false;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + Unit;

    /// <summary>Reads a number above 0; dividing by 1 with many decimals takes the zeros off its end.</summary>
    private static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        var read = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        value /= 1.0000000000000000000000000000m;
        return read && value > 0;
    }

    private static double MetresIn(string unit) => Array.Find(Units, known => known.Unit == unit).Metres;
}
