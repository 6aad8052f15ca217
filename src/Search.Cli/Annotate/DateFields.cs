using System.Globalization;
using System.Text.Json;
using Search.Reference;

namespace Search.Cli;

/// <summary>The fields of an expression of time.</summary>
internal static class DateFields
{
    public static void Write(Utf8JsonWriter json, DateMention mention)
    {
        json.WriteString("type", mention.Type.ToString().ToUpperInvariant());
        json.WriteString("value", mention.Value);
        json.WriteString("first", Day(mention.Date?.First));
        json.WriteString("last", Day(mention.Date?.Last));
        json.WriteString("precision", Word(mention.Date?.Precision.ToString()));
        json.WriteString("basis", Word(mention.Date?.Basis.ToString()));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word(string? name) => name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
