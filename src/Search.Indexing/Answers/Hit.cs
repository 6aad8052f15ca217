using System.Text.Json.Serialization;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>One report that matches.</summary>
/// <param name="Id">The report.</param>
/// <param name="ArticleId">The article it belongs to.</param>
/// <param name="Revision">The number of the revision that was searched, counted from 1.</param>
/// <param name="Kind">What part of its article it is.</param>
/// <param name="Heading">The heading.</param>
/// <param name="HeadingMarks">The pieces of the heading that match: <c>[start, end]</c> in UTF-16 code units.</param>
/// <param name="Url">The article's URL with the entry's anchor, or null.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Language">The language as ISO 639-1, or <c>und</c>.</param>
/// <param name="Published">When it was published, or null where that is not known.</param>
/// <param name="EventDates">The different dates the text gives, earliest first.</param>
/// <param name="Places">The different places the text names, most mentioned first; demonyms are left out.</param>
/// <param name="Actors">The different actors the text names, most mentioned first; news outlets are left out.</param>
/// <param name="Story">The story that the report tells; null where the corpus was written before stories were told.</param>
/// <param name="Snippets">The passages that match best.</param>
public sealed record Hit(
    ReportId Id,
    ArticleId ArticleId,
    int Revision,
    ReportKind Kind,
    string Heading,
    IReadOnlyList<IReadOnlyList<int>> HeadingMarks,
    Uri? Url,
    string Source,
    string Language,
    HitPublished? Published,
    IReadOnlyList<HitDate> EventDates,
    IReadOnlyList<HitPlace> Places,
    IReadOnlyList<HitActor> Actors,
    HitStory? Story,
    IReadOnlyList<Snippet> Snippets)
{
    /// <summary>
    /// Gets how many other tellings of its story match the request and are not listed; null where each report is listed by itself.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OtherVersions { get; init; }

    /// <summary>Gets what its score is made of; null unless the request asks for it and hits are sorted by relevance.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HitReason? Why { get; init; }
}

/// <summary>The story that a report tells, as of the sequence that was asked.</summary>
/// <param name="Id">The story: the id of the report that was seen first.</param>
/// <param name="Relation">What the report is of <paramref name="Of"/>.</param>
/// <param name="Origin">Whether it is the one seen first.</param>
/// <param name="Of">The closest other telling; null for the origin.</param>
/// <param name="Originator">Whom the text comes from: the news agency credited, else the origin's source.</param>
/// <param name="Versions">How many current reports tell the story, this one included.</param>
public sealed record HitStory(ReportId Id, StoryRelation Relation, bool Origin, ReportId? Of, string Originator, int Versions);

/// <summary>When a hit was published.</summary>
/// <param name="Value">ISO 8601 at its precision: <c>2024</c>, <c>2024-12</c>, <c>2024-12-28</c> or an instant in UTC.</param>
/// <param name="Precision">How precisely it was said.</param>
/// <param name="Basis">Where it was said.</param>
/// <param name="InFuture">Whether it lay in the future when the article came in.</param>
public sealed record HitPublished(string Value, PublishedPrecision Precision, PublishedBasis Basis, bool InFuture);

/// <summary>One date that a hit's text gives.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Precision">How precisely the text says it.</param>
/// <param name="Basis">How the text says it.</param>
public sealed record HitDate(DateOnly First, DateOnly Last, DatePrecision Precision, DateBasis Basis);

/// <summary>One place that a hit's text names.</summary>
/// <param name="Id">The place, or null where the name could not be resolved.</param>
/// <param name="Label">Its name, or the name in the text where it could not be resolved.</param>
/// <param name="Mentions">How often the text names it.</param>
public sealed record HitPlace(PlaceId? Id, string Label, int Mentions);

/// <summary>One actor that a hit's text names.</summary>
/// <param name="Id">The actor of the dictionary, or null for a name that nobody has listed.</param>
/// <param name="Label">The name.</param>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Mentions">How often the text names it.</param>
public sealed record HitActor(ActorId? Id, string Label, ActorKind Kind, int Mentions);

/// <summary>A passage of a hit's text.</summary>
/// <param name="Text">The passage, at least one sentence, as it stands in the text.</param>
/// <param name="Start">Where it begins in the revision's text (heading, line feed, body), in UTF-16 code units.</param>
/// <param name="Marks">The pieces that match: <c>[start, end]</c> in UTF-16 code units of <paramref name="Text"/>.</param>
public sealed record Snippet(string Text, int Start, IReadOnlyList<IReadOnlyList<int>> Marks);
