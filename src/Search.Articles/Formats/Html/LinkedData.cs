using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Search.Articles;

/// <summary>What a page says of its article as JSON-LD in the vocabulary of schema.org.</summary>
/// <remarks>Of several objects the live blog counts first, then any article. A script that is broken JSON says nothing: the page itself can still be read.</remarks>
internal sealed class LinkedData
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonObject? _article;

    private LinkedData(JsonObject? article) => _article = article;

    public JsonObject? LiveBlog => _article is not null && IsType(_article, "LiveBlogPosting") ? _article : null;

    public string? Headline => Text(_article?["headline"]);

    public string? Published => Text(_article?["datePublished"]);

    public string? Updated => Text(_article?["dateModified"]);

    public string? Publisher => NameOf(_article?["publisher"]);

    public string? Author => NameOf(_article?["author"]);

    public string? Url => Text(_article?["url"]) ?? Text(_article?["mainEntityOfPage"]) ?? Text((_article?["mainEntityOfPage"] as JsonObject)?["@id"]);

    public static LinkedData Of(IHtmlDocument document)
    {
        var objects = document.Scripts
            .Where(script => string.Equals(script.Type, "application/ld+json", StringComparison.OrdinalIgnoreCase))
            .SelectMany(script => Objects(Parse(script.Text)))
            .ToList();
        return new LinkedData(objects.Find(thing => IsType(thing, "LiveBlogPosting")) ?? objects.Find(IsArticle));
    }

    /// <summary>Gets a string's text without character references and at most one line; null where the node is no string or blank.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue && node.GetValueKind() == JsonValueKind.String && System.Net.WebUtility.HtmlDecode(node.GetValue<string>()).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Gets the name of a person or organisation, of the first three where there are several, or null.</summary>
    public static string? NameOf(JsonNode? node) => node switch
    {
        JsonArray several => several.Select(NameOf).OfType<string>().Take(3).ToList() is { Count: > 0 } names ? string.Join(", ", names) : null,
        JsonObject one => Text(one["name"]),
        _ => Text(node),
    };

    private static JsonNode? Parse(string script)
    {
        try
        {
            return JsonNode.Parse(script, documentOptions: Lenient) is var node && IsWhole(node) ? node : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // Objects are made of their properties when first touched, and names given twice or half a surrogate pair show only then.
    private static bool IsWhole(JsonNode? node) => node is null || node.ToJsonString().Length > 0;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray several => several.SelectMany(Objects),
        JsonObject one => Objects(one["@graph"]).Prepend(one),
        _ => [],
    };

    private static bool IsArticle(JsonObject thing) => Types(thing).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "SocialMediaPosting");

    private static bool IsType(JsonObject thing, string type) => Types(thing).Contains(type);

    private static IEnumerable<string> Types(JsonObject thing) => thing["@type"] switch
    {
        JsonArray several => several.Select(Text).OfType<string>(),
        var one => Text(one) is { } type ? [type] : [],
    };
}
