using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>Keeps what an entry says besides: its categories, its media, the feed's title, and a date that could not be read.</summary>
internal static class FeedExtra
{
    public static JsonObject? Of(XmlElement entry, string? unreadDate, XmlElement? feed)
    {
        var extra = new JsonObject();
        Add(extra, "categories", Categories(entry));
        Add(extra, "media", Media(entry));
        if (FeedText.Line(feed?.Child("title")) is { Length: > 0 } title)
        {
            extra["feed"] = title;
        }

        if (unreadDate is not null)
        {
            extra["date"] = unreadDate;
        }

        return extra.Count > 0 ? extra : null;
    }

    private static IEnumerable<string> Categories(XmlElement entry) => entry.Elements
        .Where(child => child.Name is "category" or "dc:subject" or "media:keywords")
        .Select(child => child.Attribute("label") ?? child.Attribute("term") ?? child.Text);

    private static IEnumerable<string> Media(XmlElement entry) => entry.Elements
        .SelectMany(child => child.Name == "media:group" ? child.Elements : [child])
        .Where(child => child.Name is "enclosure" or "media:content" or "media:thumbnail"
            || (child.Name == "link" && child.Attribute("rel") == "enclosure"))
        .Select(child => child.Attribute("url") ?? child.Attribute("href") ?? "");

    private static void Add(JsonObject extra, string name, IEnumerable<string> values)
    {
        var kept = values.Select(PlainText.Line).Where(value => value.Length > 0).Distinct().ToArray();
        if (kept.Length > 0)
        {
            extra[name] = new JsonArray([.. kept.Select(value => JsonValue.Create(value))]);
        }
    }
}
