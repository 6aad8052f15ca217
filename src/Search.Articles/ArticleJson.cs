using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Search.Articles;

/// <summary>
/// An article that was read, as one line of JSON, whole: how one program of ours hands it to another without losing its identity.
/// </summary>
public static class ArticleJson
{
    /// <summary>The media type of a body with one such article on each line.</summary>
    public const string MediaType = "application/vnd.dateline.articles+x-ndjson";

    /// <summary>Writes an article as UTF-8 without a line feed.</summary>
    public static byte[] Write(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, ArticleJsonContext.Default.Article);

    /// <summary>Reads what <see cref="Write"/> writes, or says what is wrong with it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Article? article, out string fault)
    {
        try
        {
            article = JsonSerializer.Deserialize(utf8, ArticleJsonContext.Default.Article);
            fault = article switch
            {
                null => "The line holds no article.",
                { Title: "", Body: "" } => "The article has neither title nor body.",
                { Source.Length: > FormatOptions.LongestSource } =>
                    $"The source's name is longer than {FormatOptions.LongestSource} characters.",
                _ => "",
            };
        }
        catch (JsonException exception)
        {
            (article, fault) = (null, exception.Message);
        }

        return fault.Length == 0 && article is not null;
    }
}

/// <summary>The generated type information of articles.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
