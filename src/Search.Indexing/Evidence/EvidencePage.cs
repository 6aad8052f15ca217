using Search.Articles;

namespace Search.Indexing;

/// <summary>One page of the reports that make a count, with what in them makes it, as it stands on the wire.</summary>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Total">How many reports make the count: the count itself.</param>
/// <param name="Facet">The facet.</param>
/// <param name="Value">The value, as it stands in a request.</param>
/// <param name="Label">Its name, for a person.</param>
/// <param name="Reports">The page's reports, in the request's order.</param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record EvidencePage(
    long Sequence, int Total, string Facet, string Value, string Label, IReadOnlyList<EvidenceReport> Reports, string? Next) : SearchAnswer;

/// <summary>One report of a count.</summary>
/// <param name="Id">The report.</param>
/// <param name="Revision">The number of the revision that was searched; all offsets index its text.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Source">Its source.</param>
/// <param name="Language">Its language as ISO 639-1, or <c>und</c>.</param>
/// <param name="Published">When it was published, or null where that is not known.</param>
/// <param name="Basis">
/// Why it counts, where that is no mention in the text but what the record or the whole text says; null where mentions say it.
/// </param>
/// <param name="Sentences">The sentences with the mentions that make it count, in text order; none where there is a basis.</param>
public sealed record EvidenceReport(
    ReportId Id,
    int Revision,
    string Heading,
    string Source,
    string Language,
    HitPublished? Published,
    string? Basis,
    IReadOnlyList<EvidenceSentence> Sentences);

/// <summary>One sentence, or several where a mention goes across their ends.</summary>
/// <param name="Text">The sentence, as it stands in the text.</param>
/// <param name="Start">Where it begins in heading, line feed, body, in UTF-16 code units.</param>
/// <param name="Mentions">The mentions in it that count, in text order.</param>
public sealed record EvidenceSentence(string Text, int Start, IReadOnlyList<EvidenceMention> Mentions);

/// <summary>One mention that counts.</summary>
/// <param name="Start">Where it begins in heading, line feed, body, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Surface">The text itself.</param>
/// <param name="Id">What it was resolved to: a place, an actor, or a date as first and last day; null where it was not.</param>
/// <param name="Label">The name of that, or the text where it was not resolved.</param>
/// <param name="Confidence">How sure the resolution is, from 0 to 1.</param>
/// <param name="Why">The reason, for a person.</param>
public sealed record EvidenceMention(int Start, int End, string Surface, string? Id, string Label, double Confidence, string Why);
