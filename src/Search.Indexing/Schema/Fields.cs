using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Every field of a report's document, declared once; no name of a field stands anywhere else.</summary>
/// <remarks>
/// One document is one revision. Unquoted words look in <see cref="Text"/>, which holds the stems of heading and body, so that one posting
/// list decides whether a report matches, and has their positions, by which neighbouring words of a query are weighed;
/// <see cref="Heading"/> and <see cref="Lead"/> add weight. The stems of the body alone are told by those of both less those of the heading
/// (<see cref="StemFilter"/>). The exact forms stand beside them with positions too, for quoted words,
/// phrases, nearness and patterns; in the body's, the first word of each sentence is marked. All languages share these fields: the stems of
/// different languages and scripts are kept apart by the analysis, and a query asks for the stems of all.
/// </remarks>
internal static class Fields
{
    /// <summary>Stems of heading and body.</summary>
    public static TextField Text { get; } = new("text", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, HasNorms: true);

    /// <summary>Stems of the heading.</summary>
    public static TextField Heading { get; } = new("heading", IndexOptions.DOCS_AND_FREQS, HasNorms: true);

    /// <summary>Stems of the body's first paragraph.</summary>
    public static TextField Lead { get; } = new("lead", IndexOptions.DOCS_AND_FREQS, HasNorms: true);

    /// <summary>Exact forms of the heading.</summary>
    public static TextField HeadingExact { get; } = new("heading.exact", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, HasNorms: true);

    /// <summary>Exact forms of the body.</summary>
    public static TextField BodyExact { get; } = new("body.exact", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, HasNorms: true);

    /// <summary>The revision: where its frame begins in the store.</summary>
    public static TermField Key { get; } = new("key");

    /// <summary>The report's id.</summary>
    public static TermField Id { get; } = new("id");

    /// <summary>The article's id.</summary>
    public static TermField Article { get; } = new("article");

    /// <summary>The hash of the text, as one text that may tell a story.</summary>
    public static TermField Content { get; } = new("content");

    /// <summary>The hashes of the texts that this one shares much with.</summary>
    public static TermField Links { get; } = new("links");

    /// <summary>The story's record, by document: as it stands in the store.</summary>
    public static BytesColumn Story { get; } = new("story.record");

    /// <summary>The order in which reports were first seen.</summary>
    public static NumberColumn Seen { get; } = new("seen");

    /// <summary>The report's id, by document.</summary>
    public static BytesColumn IdOf { get; } = new("id");

    /// <summary>Where the revision's frame begins in the store.</summary>
    public static NumberColumn Position { get; } = new("position");

    /// <summary>The revision's number.</summary>
    public static NumberColumn Number { get; } = new("number");

    /// <summary>The first sequence at which the revision is current.</summary>
    public static NumberColumn First { get; } = new("first");

    /// <summary>The sequence at which it no longer is; <see cref="NoEnd"/> while it is.</summary>
    public static NumberColumn Last { get; } = new("last");

    /// <summary>The first and last instants of the publication, in milliseconds since 1970; empty where it is not known.</summary>
    public static BytesColumn Published { get; } = new("published.span");

    /// <summary>The first and last days of each event date, as day numbers.</summary>
    public static BytesColumn EventDates { get; } = new("event.spans");

    /// <summary>The days from what a report tells of to its publication; -1 where they cannot be told.</summary>
    public static NumberColumn Lag { get; } = new("lag");

    /// <summary>The value of <see cref="Last"/> while a revision is current.</summary>
    public const int NoEnd = int.MaxValue;

    private static readonly Dictionary<Facet, TermField> Facets = Facet.All.ToDictionary(
        facet => facet, facet => new TermField("facet." + facet.Name));

    /// <summary>The stems in which those of a part of the text are found; the body's are among those of the whole text.</summary>
    public static TextField StemsOf(TextScope scope) => scope == TextScope.Heading ? Heading : Text;

    /// <summary>The exact forms of a part of the text.</summary>
    public static List<TextField> ExactOf(TextScope scope) => scope switch
    {
        TextScope.Heading => [HeadingExact],
        TextScope.Body => [BodyExact],
        _ => [HeadingExact, BodyExact],
    };

    /// <summary>The values of a facet.</summary>
    public static TermField Of(Facet facet) => Facets[facet];
}
