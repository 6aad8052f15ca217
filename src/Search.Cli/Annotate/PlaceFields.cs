using System.Text.Json;
using Search.Reference;

namespace Search.Cli;

/// <summary>The fields of a place; of one that is unresolved, those of the container that the text states.</summary>
internal sealed class PlaceFields(Gazetteer gazetteer)
{
    public void Write(Utf8JsonWriter json, PlaceMention mention)
    {
        var place = mention.Place is { } id ? gazetteer.Find(id) : null;
        json.WriteString("place_id", mention.Place?.ToString());
        json.WriteString("name", place?.Name ?? mention.Surface);
        WriteDegrees(json, "lat", place?.Latitude);
        WriteDegrees(json, "lon", place?.Longitude);
        var path = mention.Container is { } container ? gazetteer.PathOf(container) : mention.Path;
        json.WriteString("country", CountryOf(path, place));
        json.WriteString("admin1", RegionOf(path));
        json.WriteString("feature", place?.Feature);
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(mention.Kind.ToString()));
        json.WriteString("container", mention.Container?.ToString());
    }

    private static void WriteDegrees(Utf8JsonWriter json, string name, double? degrees)
    {
        if (degrees is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private string? CountryOf(IReadOnlyList<PlaceId> path, Place? place)
    {
        var holder = place ?? (path.Count > 0 ? gazetteer.Find(path[^1]) : null);
        return string.IsNullOrEmpty(holder?.Country) ? null : holder.Country;
    }

    private string? RegionOf(IReadOnlyList<PlaceId> path)
    {
        foreach (var id in path)
        {
            if (gazetteer.Find(id) is { Level: PlaceLevel.Region })
            {
                return id.ToString();
            }
        }

        return null;
    }
}
