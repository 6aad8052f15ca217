using System.Text;
using System.Text.Json;

namespace Search.Articles;

/// <summary>
/// Gathers the markup of the elements of the Guardian's page model that are text: paragraphs, subheadings, quotations, lists and what they
/// hold.
/// </summary>
/// <remarks>
/// Pictures, videos, pulled quotations (which repeat the text), links to other pieces and interactive parts are none of the story's text.
/// </remarks>
internal static class PageModelText
{
    private static readonly string[] Texts =
        ["TextBlockElement", "SubheadingBlockElement", "BlockquoteBlockElement", "QABlockElement", "TweetBlockElement"];

    private static readonly string[] Lists = ["elements", "items", "listItems", "keyTakeaways", "body", "content"];

    public static void Append(JsonElement elements, StringBuilder to)
    {
        if (elements.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var element in elements.EnumerateArray())
        {
            if (IsText(element) && EmbeddedJson.Property(element, "html") is { ValueKind: JsonValueKind.String } html)
            {
                to.Append(html.GetString()).Append('\n');
            }

            foreach (var list in Lists)
            {
                Append(EmbeddedJson.Property(element, list), to);
            }
        }
    }

    /// <summary>Gets what the first picture or video of a block without any text is captioned with, or null.</summary>
    public static string? CaptionOf(JsonElement elements)
    {
        foreach (var element in elements.ValueKind == JsonValueKind.Array ? elements.EnumerateArray() : default)
        {
            var data = EmbeddedJson.Property(element, "data");
            if ((EmbeddedJson.Text(data, "caption") ?? EmbeddedJson.Text(data, "alt")
                ?? EmbeddedJson.Text(element, "mediaTitle") ?? EmbeddedJson.Text(element, "caption")) is { } caption)
            {
                return caption;
            }
        }

        return null;
    }

    private static bool IsText(JsonElement element) =>
        EmbeddedJson.Text(element, "_type") is { } type && Array.Exists(Texts, text => type.EndsWith("." + text, StringComparison.Ordinal));
}
