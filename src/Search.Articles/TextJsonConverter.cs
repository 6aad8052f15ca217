using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Search.Articles;

/// <summary>Writes a value as the JSON string of its text form, and reads it back.</summary>
/// <typeparam name="T">A value whose <c>Parse</c> reads what its <c>ToString</c> writes.</typeparam>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The string is not in the value's text form.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not in the text form of {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
