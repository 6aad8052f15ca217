using System.Collections.Frozen;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>The words around the names of places that tell what a name means, by the hashes of their keys.</summary>
internal static class PlaceWords
{
    /// <summary>Prepositions that put a thing somewhere.</summary>
    public static readonly FrozenSet<ulong> Locatives = WordTable.Words("place-words", "locative");

    /// <summary>Near, outside, captured: what follows with a capital is a place, be it known or not.</summary>
    public static readonly FrozenSet<ulong> Placing = WordTable.Words("place-words", "placing");

    /// <summary>Village, town, city: the name beside one is a settlement.</summary>
    public static readonly FrozenSet<ulong> Settlements = WordTable.Words("place-words", "settlement");

    /// <summary>County, river, island: with a capital they end a name of a place.</summary>
    public static readonly FrozenSet<ulong> Shapes = WordTable.Words("place-words", "shape");

    /// <summary>Lake, mount, fort: with a capital they begin one.</summary>
    public static readonly FrozenSet<ulong> ShapeStarts = WordTable.Words("place-words", "shape start");

    /// <summary>Street, avenue: they end the name of a street.</summary>
    public static readonly FrozenSet<ulong> Streets = WordTable.Words("place-words", "street");

    /// <summary>Times, treaty, airlines: what they end is only named for the place.</summary>
    public static readonly FrozenSet<ulong> NamedFor = WordTable.Words("place-words", "named for");

    /// <summary>Cruiser, tanker: the name behind one is a ship's.</summary>
    public static readonly FrozenSet<ulong> Vessels = WordTable.Words("place-words", "vessel");

    /// <summary>Words of the language that are also the names of small towns: recovery, commerce.</summary>
    public static readonly FrozenSet<ulong> Plain = WordTable.Words("place-words", "plain");

    /// <summary>The countries whose towns bear the surnames of English texts.</summary>
    public static readonly PlaceId[] SurnameLands =
        [.. WordTable.Rows("place-words").Where(row => row[1] == "surname land").Select(row => PlaceId.Parse(row[0]))];

    /// <summary>Said, told: their subject speaks, so that a small place before one is rather a person.</summary>
    public static readonly FrozenSet<ulong> Speech = WordTable.Words("place-words", "speech");

    /// <summary>Names of states that are cut short with a full stop: Ky., Conn.</summary>
    public static readonly FrozenSet<ulong> Abbreviations = WordTable.Words("place-words", "abbreviation");
}
