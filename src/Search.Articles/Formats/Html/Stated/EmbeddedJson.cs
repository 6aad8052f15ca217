using System.Net;
using System.Text.Json;

namespace Search.Articles;

/// <summary>Reads texts out of JSON that pages embed, whatever it holds: what is not there, or no text, is null.</summary>
internal static class EmbeddedJson
{
    /// <summary>Gets a property, or an undefined element where the thing is no object or has none of that name.</summary>
    public static JsonElement Property(JsonElement thing, string name)
    {
        try
        {
            return thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default; // A name beside it holds half of a surrogate pair.
        }
    }

    /// <summary>Gets the text of a property, or null.</summary>
    public static string? Text(JsonElement thing, string name) => Text(Property(thing, name));

    /// <summary>
    /// Gets a text without character references and outer white space: a string, the first of an array, the <c>@value</c> or <c>@id</c> of
    /// an object; null where there is none or it is blank.
    /// </summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => WebUtility.HtmlDecode(Raw(value)).Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => Text(value[0]),
        JsonValueKind.Object => Text(Property(value, "@value")) ?? Text(Property(value, "@id")),
        _ => null,
    };

    // Half of a surrogate pair cannot be decoded: such a string says nothing.
    private static string Raw(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
