using System.Globalization;
using Search.Enrichment;

namespace Search.Cli;

/// <summary>Prints an explanation for a person: a line for each stretch, its reason below, and what its name could stand for.</summary>
internal static class ExplanationPrinter
{
    public static void Print(IReadOnlyList<ExplainedSpan> spans, TextWriter to)
    {
        foreach (var span in spans)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End} {Line(span)}"));
            to.WriteLine($"    {span.Why}");
            foreach (var candidate in span.Candidates)
            {
                to.WriteLine($"      {candidate}");
            }
        }

        var taken = spans.Count(span => span.IsTaken);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken} taken, {spans.Count - taken} left"));
    }

    private static string Line(ExplainedSpan span) => span.IsTaken
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"“{span.Surface}” is {Article(span)} {span.Facet}: {span.Value} ({span.Confidence:0.00})")
        : $"“{span.Surface}” is no {span.Facet}";

    private static string Article(ExplainedSpan span) => span.Facet == "actor" ? "an" : "a";
}
