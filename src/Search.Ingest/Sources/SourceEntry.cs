using System.Text.Json.Nodes;
using Search.Articles;

namespace Search.Ingest;

/// <summary>An outlet as a list of sources names it: what is known of it, and where its articles are.</summary>
public sealed record SourceEntry
{
    /// <summary>Gets the name that its articles bear, whatever they state.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the country that it publishes from, ISO 3166-1 alpha-2; null where that is not said.</summary>
    public string? Country { get; init; }

    /// <summary>Gets on which side it stands; null where that is not said.</summary>
    public SourceSide? Side { get; init; }

    /// <summary>Gets the language, ISO 639-1, of its articles that do not say theirs and whose text does not tell it; or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the zone of its times that state none; null leaves them as whole days.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Gets the order of its dates in numbers, such as 03/04/2024; null leaves them unread.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Gets how long after one look the next one is, when it is watched; 15 minutes by default.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets its feeds, sitemaps and pages.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [];

    /// <summary>Gets its files, folders and patterns.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    internal FormatOptions Apply(FormatOptions reading) => reading with { Source = Name, IsSourceFixed = true, Dates = Dates };

    private OutletDates Dates => new(TimeZone, DateOrder);

    internal Parsed Stamp(Parsed parsed, TimeProvider clock) => parsed.Article is { } article ? Stamp(article, clock) : parsed;

    /// <summary>
    /// Writes country and side into an article, the language where it has none, and the dates that only the outlet's own habits tell.
    /// </summary>
    internal Article Stamp(Article article, TimeProvider clock)
    {
        var extra = (JsonObject?)article.Extra?.DeepClone() ?? [];
        Set(extra, "source_country", Country);
        Set(extra, "source_side", Side is { } side ? SideNames.Of(side) : null);
        return article with
        {
            Language = article.Language == "und" && Language is not null ? Language : article.Language,
            Published = Dates.Complete(article.Published, clock) ?? Dates.Read(Unread(article.Extra), PublishedBasis.Record, clock),
            Updated = Dates.Complete(article.Updated, clock),
            Extra = extra.Count > 0 ? extra : null,
        };
    }

    /// <summary>Gets the date that a record states in its own field and no format could read; it is kept beside.</summary>
    private static string? Unread(JsonObject? extra) =>
        extra?["date"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void Set(JsonObject extra, string name, string? value)
    {
        if (value is not null)
        {
            extra[name] = value;
        }
    }
}

/// <summary>Where an outlet stands in a war that it reports.</summary>
public enum SourceSide
{
    /// <summary>It belongs to a belligerent: its state, or one that is bound to it.</summary>
    Belligerent,

    /// <summary>It belongs to none.</summary>
    ThirdParty,

    /// <summary>Nobody has said.</summary>
    Unknown,
}

/// <summary>How sides are written.</summary>
internal static class SideNames
{
    public static string Of(SourceSide side) => side switch
    {
        SourceSide.Belligerent => "belligerent",
        SourceSide.ThirdParty => "third_party",
        _ => "unknown",
    };
}
