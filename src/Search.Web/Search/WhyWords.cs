using System.Globalization;
using Search.Indexing;

namespace Search.Web;

/// <summary>Says in words what a part of a score is.</summary>
internal static class WhyWords
{
    /// <summary>Gets which part of the query it is.</summary>
    public static string Part(ScorePart part) => part.By switch
    {
        "recency" => "When it was published",
        "nearness" => $"“{part.Of}” near each other",
        "name" => $"Another name of “{part.Of}”",
        _ => part.Of,
    };

    /// <summary>Gets what was found of it in the report, and what that counts by.</summary>
    public static string Found(ScorePart part) => part switch
    {
        { By: "recency" } => $"all the rest times {Figure(part.Weight)}",
        { Distance: 1 } => "side by side in the text",
        { Distance: { } distance } => $"{distance} words apart in the text",
        { Term: { } term, Frequency: { } frequency } =>
            $"“{term}” {Words.Count(frequency, "time", "times")} {Place(part.Field)}{Rarity(part)}, weight {Figure(part.Weight)}",
        _ => $"a word that fits, {Place(part.Field)}, weight {Figure(part.Weight)}",
    };

    private static string Place(string? field) => field switch
    {
        "heading" => "in the heading",
        "lead" => "in the first paragraph",
        "body" => "in the body",
        _ => "in heading and body",
    };

    private static string Rarity(ScorePart part) =>
        part.Reports is { } reports ? $"; {Words.Count(reports, "revision has", "revisions have")} it there" : "";

    private static string Figure(float figure) => figure.ToString("F2", CultureInfo.InvariantCulture);
}
