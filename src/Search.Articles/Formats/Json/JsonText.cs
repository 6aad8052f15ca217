using System.Text.Json;
using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>
/// Takes strings and values out of JSON, and refuses escapes that are no text (half a surrogate pair) as the fault they are.
/// </summary>
internal static class JsonText
{
    /// <summary>Gets the string or property name that the reader is at.</summary>
    /// <exception cref="JsonException">It holds half a surrogate pair.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException($"A string holds half a surrogate pair, which is no text: {fault.Message}", fault);
        }
    }

    /// <summary>Gets the value that the reader is at, with all below it.</summary>
    /// <exception cref="JsonException">It is no JSON, or a string in it holds half a surrogate pair.</exception>
    public static JsonNode? Node(ref Utf8JsonReader reader)
    {
        CheckStrings(reader);
        return JsonNode.Parse(ref reader);
    }

    private static void CheckStrings(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        while (true)
        {
            if (reader.ValueIsEscaped)
            {
                Of(ref reader);
            }

            if (reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return;
            }

            reader.Read();
        }
    }
}
