using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;

namespace Search.Articles;

/// <summary>Reads the entries of a live blog from its JSON-LD: https://schema.org/LiveBlogPosting and its <c>liveBlogUpdate</c>.</summary>
internal static class LiveBlogPosting
{
    public static IReadOnlyList<Entry> Entries(LinkedData data, TimeProvider clock) => data.LiveBlog?["liveBlogUpdate"] switch
    {
        JsonArray several => [.. several.OfType<JsonObject>().Select(update => Read(update, clock)).OfType<Entry>()],
        JsonObject one when Read(one, clock) is { } entry => [entry],
        _ => [],
    };

    private static Entry? Read(JsonObject update, TimeProvider clock)
    {
        var heading = PlainText.Line(LinkedData.Text(update["headline"]) ?? LinkedData.Text(update["name"]) ?? "");
        var body = Body(LinkedData.Text(update["articleBody"]) ?? LinkedData.Text(update["text"]) ?? LinkedData.Text(update["description"]) ?? "");
        var time = DateText.Read(LinkedData.Text(update["datePublished"]), PublishedBasis.JsonLd, clock);
        var (title, basis) = heading.Length > 0 ? (heading, HeadingBasis.Stated) : (Sentences.First(body), HeadingBasis.FirstSentence);
        return title.Length == 0 ? null : new Entry(ReportKind.Entry, title, basis, body, time, Anchor(update), LinkedData.NameOf(update["author"]));
    }

    private static string Body(string text) =>
        text.Contains('<', StringComparison.Ordinal) ? PageText.Of(new HtmlParser().ParseDocument(text).Body!, "") : PlainText.Paragraphs(text);

    private static string? Anchor(JsonObject update) =>
        Fragment(LinkedData.Text(update["url"])) ?? Fragment(LinkedData.Text(update["@id"])) ?? Fragment(LinkedData.Text(update["mainEntityOfPage"]));

    private static string? Fragment(string? url) =>
        url?.Split('#', 2) is [_, var fragment] && ReportId.IsSuffix(fragment) ? fragment : null;
}
