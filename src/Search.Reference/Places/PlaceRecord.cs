using System.Runtime.InteropServices;

namespace Search.Reference;

/// <summary>A place as it lies in the compiled gazetteer: numbers, and offsets of its strings. Fixed width, little endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly struct PlaceRecord
{
    /// <summary>Gets where the id stands among the strings.</summary>
    internal int IdOffset { get; init; }

    /// <summary>Gets where the label stands among the strings.</summary>
    internal int NameOffset { get; init; }

    /// <summary>Gets where the feature code stands among the strings.</summary>
    internal int FeatureOffset { get; init; }

    /// <summary>Gets where the other names stand among the strings, one string with line feeds between them.</summary>
    internal int OtherNamesOffset { get; init; }

    /// <summary>Gets the latitude in millionths of a degree.</summary>
    internal int MicroLatitude { get; init; }

    /// <summary>Gets the longitude in millionths of a degree.</summary>
    internal int MicroLongitude { get; init; }

    /// <summary>Gets the index of the containing place, or -1.</summary>
    public int Parent { get; internal init; }

    /// <summary>Gets the number of inhabitants; 0 where unknown.</summary>
    public uint Population { get; internal init; }

    /// <summary>
    /// Gets the prior: higher means more likely to be meant when nothing else tells. The compiler's <c>Importance</c> states the rule.
    /// </summary>
    public float Importance { get; internal init; }

    /// <summary>Gets the index of the country that holds it, its own for a country, or -1.</summary>
    public int Country { get; internal init; }

    /// <summary>Gets the index of the first-order region that holds it, its own for a region, or -1.</summary>
    public int Region { get; internal init; }

    /// <summary>Gets how far it reaches from its point, in kilometres; 0 where unknown.</summary>
    public ushort RadiusKm { get; internal init; }

    /// <summary>Gets the level as a number of <see cref="PlaceLevel"/>.</summary>
    internal byte LevelCode { get; init; }

    /// <summary>Gets what sort of thing it is, as a number of <see cref="PlaceClass"/>.</summary>
    internal byte ClassCode { get; init; }

    /// <summary>Gets the level.</summary>
    public PlaceLevel Level => (PlaceLevel)LevelCode;

    /// <summary>Gets what sort of thing it is.</summary>
    public PlaceClass Class => (PlaceClass)ClassCode;

    /// <summary>Gets the latitude in degrees.</summary>
    public double Latitude => MicroLatitude / 1e6;

    /// <summary>Gets the longitude in degrees.</summary>
    public double Longitude => MicroLongitude / 1e6;
}
