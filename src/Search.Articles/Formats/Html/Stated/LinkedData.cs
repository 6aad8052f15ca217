using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Search.Articles;

/// <summary>What a page says of its article as JSON-LD in the vocabulary of schema.org.</summary>
/// <remarks>
/// Of several objects the live blog with the most entries counts first, then any article. Objects are found in arrays, in <c>@graph</c> and
/// as the <c>mainEntity</c> of another. A script that is broken JSON beyond mending says nothing: the page itself can still be read.
/// </remarks>
internal sealed class LinkedData
{
    private const int Deepest = 4;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> _objects = [];

    private LinkedData(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (Parse(script) is { } root)
            {
                Collect(root, 0);
            }
        }

        Article = Choose();
    }

    /// <summary>Gets the object of the article, or a JSON null.</summary>
    private JsonElement Article { get; }

    /// <summary>Gets the updates of the live blog, or null where the page states none.</summary>
    public JsonElement? LiveBlogUpdates =>
        EmbeddedJson.Property(Article, "liveBlogUpdate") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } updates
            ? updates
            : null;

    public bool IsLiveBlog => IsType(Article, "LiveBlogPosting");

    public string? Headline => EmbeddedJson.Text(Article, "headline");

    public string? Name => EmbeddedJson.Text(Article, "name");

    public string? Body => EmbeddedJson.Text(Article, "articleBody");

    public string? Published => EmbeddedJson.Text(Article, "datePublished") ?? EmbeddedJson.Text(Article, "dateCreated");

    public string? Updated => EmbeddedJson.Text(Article, "dateModified");

    public string? Language => EmbeddedJson.Text(Article, "inLanguage");

    public string? Publisher => NameOf(Article, "publisher");

    public string? Author => NameOf(Article, "author") ?? NameOf(Article, "creator");

    public string? Url => EmbeddedJson.Text(Article, "url") ?? EmbeddedJson.Text(Article, "mainEntityOfPage");

    public static LinkedData Of(IEnumerable<IHtmlScriptElement> scripts) =>
        new(scripts.Where(IsLinkedData).Select(script => script.TextContent));

    /// <summary>Gets the name of the persons or organisations in a property, of the first three where there are several, or null.</summary>
    public string? NameOf(JsonElement thing, string property) => NameOf(EmbeddedJson.Property(thing, property), 0);

    private static bool IsLinkedData(IHtmlScriptElement script) =>
        script.Type?.AsSpan().Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true;

    private static JsonElement? Parse(string script) => TryParse(script) ?? TryParse(JsonRepair.Mend(script));

    private static JsonElement? TryParse(string script)
    {
        try
        {
            return JsonElement.Parse(script, Lenient);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null; // A page may hold anything; what it says of itself elsewhere still counts.
        }
    }

    private void Collect(JsonElement node, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Collect(item, depth + 1);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            _objects.Add(node);
            Collect(EmbeddedJson.Property(node, "@graph"), depth + 1);
            Collect(EmbeddedJson.Property(node, "mainEntity"), depth + 1);
            Collect(EmbeddedJson.Property(node, "mainEntityOfPage"), depth + 1);
        }
    }

    private JsonElement Choose()
    {
        JsonElement? live = null;
        foreach (var thing in _objects)
        {
            live = (IsType(thing, "LiveBlogPosting") || Updates(thing) > 0) && (live is null || Updates(thing) > Updates(live.Value))
                ? thing
                : live;
        }

        return live ?? _objects.Find(IsArticle);
    }

    private static int Updates(JsonElement thing) => EmbeddedJson.Property(thing, "liveBlogUpdate") switch
    {
        { ValueKind: JsonValueKind.Array } several => several.GetArrayLength(),
        { ValueKind: JsonValueKind.Object } => 1,
        _ => 0,
    };

    private string? NameOf(JsonElement node, int depth)
    {
        if (node.ValueKind == JsonValueKind.Array && depth < Deepest)
        {
            var names = node.EnumerateArray()
                .Select(item => NameOf(item, depth + 1))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(3)
                .ToList();
            return names.Count > 0 ? string.Join(", ", names) : null;
        }

        return node.ValueKind == JsonValueKind.Object
            ? NameOf(EmbeddedJson.Property(node, "name"), Deepest) ?? (depth < Deepest ? NameOfReferred(node, depth) : null)
            : EmbeddedJson.Text(node);
    }

    private string? NameOfReferred(JsonElement node, int depth) =>
        EmbeddedJson.Text(node, "@id") is { } id
            && _objects.Find(thing => EmbeddedJson.Text(thing, "@id") == id && EmbeddedJson.Text(thing, "name") is not null) is
            { ValueKind: JsonValueKind.Object } referred
            ? NameOf(EmbeddedJson.Property(referred, "name"), depth + 1)
            : null;

    private static bool IsArticle(JsonElement thing) => Types(thing).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "SocialMediaPosting");

    private static bool IsType(JsonElement thing, string type) => Types(thing).Contains(type);

    private static IEnumerable<string> Types(JsonElement thing) => EmbeddedJson.Property(thing, "@type") switch
    {
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().Select(type => LastPart(EmbeddedJson.Text(type))),
        var one => [LastPart(EmbeddedJson.Text(one))],
    };

    // A type may be written as an address or with a prefix: http://schema.org/NewsArticle, schema:NewsArticle.
    private static string LastPart(string? type) => type is null ? "" : type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
}
