using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Reference;

/// <summary>What is searched, counted and cited: one self-contained story, with the evidence found in it.</summary>
/// <remarks>Its text is one string, heading, line feed, body; every offset of every mention indexes it.</remarks>
public sealed record Report
{
    /// <summary>Gets the article it belongs to.</summary>
    public required ArticleId ArticleId { get; init; }

    /// <summary>Gets what part of the article it is.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>Gets the heading; never empty.</summary>
    public required string Heading { get; init; }

    /// <summary>Gets where the heading comes from.</summary>
    public HeadingBasis HeadingBasis { get; init; }

    /// <summary>Gets the text below the heading: paragraphs parted by line feeds; may be empty.</summary>
    public required string Body { get; init; }

    /// <summary>Gets the fragment that leads to it within the article's page, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Gets who signed it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the source's name.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the language as ISO 639-1; <c>und</c> where it could not be told.</summary>
    public required string Language { get; init; }

    /// <summary>Gets the article's canonical URL, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets its own time, else the article's, else null.</summary>
    public Published? Published { get; init; }

    /// <summary>Gets the expressions of time, in text order.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Gets the places, in text order.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>Gets the actors, in text order.</summary>
    public IReadOnlyList<ActorMention> Actors { get; init; } = [];

    /// <summary>Gets the news agency that it credits, or null.</summary>
    public Credit? Credit { get; init; }

    /// <summary>Gets the one text that all offsets index: heading, line feed, body.</summary>
    [JsonIgnore]
    public string Text => _text ??= Heading + "\n" + Body;

    private string? _text;

    /// <summary>Makes a report, not yet enriched, of one entry of an article.</summary>
    public static Report Of(Article article, Entry entry) => new()
    {
        ArticleId = article.Id,
        Kind = entry.Kind,
        Heading = entry.Heading,
        HeadingBasis = entry.HeadingBasis,
        Body = entry.Body,
        Anchor = entry.Anchor,
        Author = entry.Author ?? article.Byline,
        Source = article.Source,
        Language = article.Language,
        Url = article.Url,
        Published = entry.Time ?? (article.Published is { } published && entry.Kind == ReportKind.Entry
            ? published with { Basis = PublishedBasis.Article }
            : article.Published),
    };
}
