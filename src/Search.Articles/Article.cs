using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Search.Articles;

/// <summary>One thing a source published, as a format read it: what came in, before it is split into reports.</summary>
public sealed record Article
{
    /// <summary>Gets the id, made of <see cref="Source"/> and the identity that the record has.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Gets the id that the record itself states, as it stood; null where it states none. The id already stands for it.</summary>
    public string? RecordId { get; init; }

    /// <summary>Gets the name of the outlet or feed, as stated; <c>unknown</c> where nothing states it.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Gets the headline, or "" where the record has none; an article without one takes its first sentence when it is split.
    /// </summary>
    public string Title { get; init; } = "";

    /// <summary>Gets the byline as printed, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>Gets when it was published, or null where nothing says so.</summary>
    public Published? Published { get; init; }

    /// <summary>Gets when the source last changed it, or null where nothing says so.</summary>
    public Published? Updated { get; init; }

    /// <summary>Gets the language as ISO 639-1, lower case; <c>und</c> where it could not be told.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Gets the canonical URL, http or https, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the text: paragraphs parted by line feeds, without markup; "" where the record has a title only.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// Gets whether this is only what a list (a feed, a sitemap) says of an article that lies elsewhere, and not its text.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTeaser { get; init; }

    /// <summary>Gets the entries that the format itself states (a marked-up live blog), or none: then the text decides.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>Gets the page as it came, where the format is HTML, so that it can be read anew; else null.</summary>
    public string? Markup { get; init; }

    /// <summary>Gets the record's other fields, as they came.</summary>
    public JsonObject? Extra { get; init; }

    /// <summary>Gets where it was read: the path, with the line in a file of many. For messages; never part of the content.</summary>
    public string Origin { get; init; } = "";
}
