using System.Globalization;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>The weights of <c>place-weights.tsv</c>, by the names of what they weigh.</summary>
internal static class PlaceWeights
{
    /// <summary>How a candidate's features add to its score, in the order of <see cref="CandidateFeature"/>.</summary>
    public static readonly float[] Choose = Read("choose", Enum.GetNames<CandidateFeature>());

    /// <summary>How the cues of a span add to its being a place, by the bits of <see cref="PlaceCues"/>.</summary>
    public static readonly float[] Cues = Read("cue", [.. Enum.GetNames<PlaceCues>().Skip(1)]);

    /// <summary>How what is known of the place adds to it, in the order of <see cref="JudgeFeature"/>.</summary>
    public static readonly float[] Judge = Read("judge", Enum.GetNames<JudgeFeature>());

    /// <exception cref="InvalidDataException">A weight is missing: a fault of this build, which a test finds.</exception>
    private static float[] Read(string kind, string[] names)
    {
        var rows = WordTable.Rows("place-weights").Where(row => row[1] == kind)
            .ToDictionary(row => row[0], row => float.Parse(row[2], CultureInfo.InvariantCulture));
        return [.. names.Select(name => rows.TryGetValue(name, out var weight)
            ? weight : throw new InvalidDataException($"place-weights.tsv has no '{name}' of kind '{kind}'."))];
    }
}
