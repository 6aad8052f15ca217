using System.Globalization;
using Search.Reference;

namespace Search.Enrichment;

/// <summary>What a name could stand for, in words.</summary>
internal static class PlaceCandidates
{
    private const int Most = 8;

    public static IReadOnlyList<string> Of(Gazetteer gazetteer, ulong key, int chosen)
    {
        var entry = gazetteer.Lookup(key);
        var lines = new List<string>();
        for (var i = 0; i < entry.Count; i++)
        {
            if (lines.Count == Most)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"and {entry.Count - i} more"));
                break;
            }

            lines.Add(Line(gazetteer, entry[i], entry[i].Index == chosen));
        }

        return lines;
    }

    private static string Line(Gazetteer gazetteer, NameCandidate candidate, bool isChosen)
    {
        var place = gazetteer.PlaceAt(candidate.Index);
        var within = place.Parent is { } parent ? $", in {gazetteer.Label(parent)}" : "";
        var form = candidate.IsDemonym ? ", by its demonym" : candidate.IsAlternate ? ", by another name" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(isChosen ? "chosen: " : "")}{place.Name} [{place.Id}]{within}, {place.Feature}, {place.Population:N0} people, prior {gazetteer[candidate.Index].Importance:0.0}{form}");
    }
}
