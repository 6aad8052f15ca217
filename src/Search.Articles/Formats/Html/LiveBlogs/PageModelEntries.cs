using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Search.Articles;

/// <summary>
/// Reads the entries of a live blog from the model that the Guardian's pages embed: blocks with an id, a title, times and typed elements.
/// </summary>
/// <remarks>
/// The model stands in a script, assigned or as JSON, or in the <c>props</c> of an island of the page. Its shape is published with the
/// outlet's open rendering program (guardian/dotcom-rendering). One block alone is an ordinary article, unless the page is called live:
/// then the live blog has just begun.
/// </remarks>
internal static class PageModelEntries
{
    private const string Mark = "model.dotcomrendering.pageElements.";
    private const int Deepest = 12;
    private const int FewestBlocks = 2;

    public static IReadOnlyList<Entry> Of(Page page, bool isCalledLive, TimeProvider clock)
    {
        if (!page.Markup.Contains(Mark, StringComparison.Ordinal))
        {
            return [];
        }

        var blocks = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var model in Models(page))
        {
            Collect(model, blocks, 0);
        }

        return blocks.Count < FewestBlocks && !isCalledLive ? [] : [.. blocks.Values.Select(block => Read(block, clock)).OfType<Entry>()];
    }

    private static IEnumerable<JsonElement> Models(Page page) => page.Document.Scripts.Select(script => script.TextContent)
        .Concat(page.Document.GetElementsByTagName("gu-island").Select(island => island.GetAttribute("props")))
        .Where(text => text?.Contains(Mark, StringComparison.Ordinal) == true)
        .Select(text => FirstObject(text!))
        .OfType<JsonElement>();

    // What is assigned to a variable is followed by other code.
    private static JsonElement? FirstObject(string script)
    {
        var start = script.IndexOf('{', StringComparison.Ordinal);
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(start < 0 ? "" : script[start..]), new JsonReaderOptions { AllowTrailingCommas = true });
        try
        {
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null; // Not the model: some other code that names its elements.
        }
    }

    private static void Collect(JsonElement node, Dictionary<string, JsonElement> blocks, int depth)
    {
        if (node.ValueKind == JsonValueKind.Array && depth < Deepest)
        {
            foreach (var item in node.EnumerateArray())
            {
                Collect(item, blocks, depth + 1);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object && depth < Deepest)
        {
            foreach (var property in node.EnumerateObject())
            {
                Collect(property, blocks, depth);
            }
        }
    }

    private static void Collect(JsonProperty property, Dictionary<string, JsonElement> blocks, int depth)
    {
        if (property.Name == "blocks" && property.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var block in property.Value.EnumerateArray())
            {
                Take(block, blocks);
            }
        }
        else if (property.Name == "pinnedPost")
        {
            Take(property.Value, blocks);
        }
        else
        {
            Collect(property.Value, blocks, depth + 1);
        }
    }

    private static void Take(JsonElement block, Dictionary<string, JsonElement> blocks)
    {
        if (EmbeddedJson.Text(block, "id") is { } id && EmbeddedJson.Property(block, "elements").ValueKind == JsonValueKind.Array)
        {
            blocks.TryAdd(id, block);
        }
    }

    private static Entry? Read(JsonElement block, TimeProvider clock)
    {
        var body = new StringBuilder();
        PageModelText.Append(EmbeddedJson.Property(block, "elements"), body);
        var text = body.Length > 0 ? body.ToString() : PageModelText.CaptionOf(EmbeddedJson.Property(block, "elements"));
        var anchor = $"block-{EmbeddedJson.Text(block, "id")}";
        return PageEntry.Make(
            EmbeddedJson.Text(block, "title"),
            PageEntry.TextOf(text),
            TimeOf(block, clock),
            ReportId.IsSuffix(anchor) ? anchor : null,
            Contributors(block));
    }

    private static string? Contributors(JsonElement block) =>
        EmbeddedJson.Property(block, "contributors") is { ValueKind: JsonValueKind.Array } several
        && several.EnumerateArray().Select(one => EmbeddedJson.Text(one, "name")).OfType<string>().ToList() is { Count: > 0 } names
            ? string.Join(", ", names)
            : null;

    /// <summary>The instant is given in milliseconds; its zone is what the clock that is displayed with it differs by.</summary>
    private static Published? TimeOf(JsonElement block, TimeProvider clock)
    {
        foreach (var name in (ReadOnlySpan<string>)["blockFirstPublished", "blockCreatedOn"])
        {
            var number = EmbeddedJson.Property(block, name);
            if (number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var milliseconds)
                && Math.Abs(milliseconds) < 100_000_000_000_000)
            {
                var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
                at = ClockText.Read(EmbeddedJson.Text(block, name + "Display") ?? "") is { } shown ? at.ToOffset(shown.Offset) : at;
                return DateText.Read(at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), PublishedBasis.JsonLd, clock);
            }
        }

        return null;
    }
}
