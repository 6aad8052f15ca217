using System.Text.Json.Serialization;

namespace Search.Indexing;

/// <summary>Why a report stands where it does: what its score is made of.</summary>
/// <param name="Score">The score that hits are sorted by: the sum of the parts'.</param>
/// <param name="Parts">What adds to it, in the order of the query; nearness and recency last.</param>
public sealed record HitReason(float Score, IReadOnlyList<ScorePart> Parts);

/// <summary>One thing that adds to a score.</summary>
/// <remarks>
/// By BM25 a word or phrase adds <c>weight × 2.2 × frequency / (frequency + 1.2 × (.25 + .75 × length / average_length))</c>. A pattern
/// adds its weight, nearness its weight divided by the distance, recency what its factor, the weight, makes of all the rest.
/// </remarks>
/// <param name="By">
/// What it is: <c>word</c>, <c>phrase</c>, <c>near</c>, <c>prefix</c>, <c>wildcard</c>, <c>fuzzy</c>, <c>regex</c>, <c>name</c> (another
/// name of what was written), <c>nearness</c> (of two neighbouring words) or <c>recency</c>.
/// </param>
/// <param name="Of">The part of the query, in its canonical text; "" for recency.</param>
/// <param name="Weight">What it is multiplied by: the inverse document frequency and the field's weight.</param>
/// <param name="Score">What it adds.</param>
public sealed record ScorePart(string By, string Of, float Weight, float Score)
{
    /// <summary>
    /// Gets the field: <c>text</c> (heading and body), <c>heading</c>, <c>lead</c> or <c>body</c>; null for nearness and recency.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>Gets the stem or the words that were found; null for patterns, nearness and recency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Term { get; init; }

    /// <summary>Gets how often it occurs in the field; null for patterns, nearness and recency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Frequency { get; init; }

    /// <summary>Gets how many revisions have the word in the field, ended ones among them; null for all but words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Reports { get; init; }

    /// <summary>Gets the length of the field in words, as coarsely as it is kept; null where it does not count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public float? Length { get; init; }

    /// <summary>Gets the average length of the field; null where it does not count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public float? AverageLength { get; init; }

    /// <summary>Gets the smallest distance of two words in the text, 1 side by side; null for all but nearness.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Distance { get; init; }
}
