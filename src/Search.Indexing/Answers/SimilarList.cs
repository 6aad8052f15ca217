using Search.Articles;

namespace Search.Indexing;

/// <summary>Reports like another.</summary>
/// <param name="Sequence">The sequence that was searched.</param>
/// <param name="Id">The report.</param>
/// <param name="Revision">The number of its revision at that sequence.</param>
/// <param name="Words">The words that tell its text from others, the most telling first.</param>
/// <param name="Reports">The reports, the most alike first; each shares two of those words, its places and its actors at least.</param>
public sealed record SimilarList(
    long Sequence, ReportId Id, int Revision, IReadOnlyList<string> Words, IReadOnlyList<SimilarReport> Reports)
    : SearchAnswer;

/// <summary>The report was not there at that moment.</summary>
/// <param name="Id">The report.</param>
/// <param name="Sequence">The sequence that was asked.</param>
public sealed record NoSuchReport(ReportId Id, long Sequence) : SearchAnswer;

/// <summary>One report like another, and why.</summary>
/// <param name="Hit">The report; what is marked are the words that both share.</param>
/// <param name="Score">How much alike: the sum over what both share; greater is more, and only the order means anything.</param>
/// <param name="Words">The words that both share, in the form that the other report has most, the most telling first.</param>
/// <param name="Places">The places that both name.</param>
/// <param name="Actors">The actors that both name.</param>
public sealed record SimilarReport(
    Hit Hit, float Score, IReadOnlyList<string> Words, IReadOnlyList<HitPlace> Places, IReadOnlyList<HitActor> Actors);
