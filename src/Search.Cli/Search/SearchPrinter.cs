using System.Globalization;
using Search.Indexing;
using static System.FormattableString;

namespace Search.Cli;

/// <summary>Prints a page of hits for a person: the total, the hits with their best passage, the largest facet counts.</summary>
internal static class SearchPrinter
{
    private const int ValuesShown = 8;

    public static void Print(SearchPage page, TextWriter to)
    {
        var stories = page.Stories is { } count && count != page.Total
            ? Invariant($" in {count:N0} {(count == 1 ? "story" : "stories")}")
            : "";
        to.WriteLine(Invariant($"{page.Total:N0} {(page.Total == 1 ? "report" : "reports")}{stories} as of sequence {page.Sequence}"));
        if (page.WhyNot is { } absence)
        {
            to.WriteLine($"{absence.Report}: {absence.Reason}");
        }

        foreach (var warning in page.Query.Warnings)
        {
            to.WriteLine($"Note: {warning.Message}");
        }

        foreach (var place in page.Query.Expansions.Where(expansion => expansion.Why == "place"))
        {
            to.WriteLine($"Note: {place.Of} is understood as {place.To[0]}.");
        }

        foreach (var other in page.Query.DidYouMean)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Did you mean: {Printable(other.Text)} ({other.Total:N0} {(other.Total == 1 ? "report" : "reports")})"));
        }

        foreach (var hit in page.Hits)
        {
            PrintHit(hit, to);
        }

        to.WriteLine();
        foreach (var (name, facet) in page.Facets.Where(facet => facet.Value.Values.Count > 0 || facet.Value.Missing > 0))
        {
            PrintFacet(name, facet, to);
        }

        if (page.Next is { } next)
        {
            to.WriteLine($"More: --cursor {next}");
        }
    }

    private static void PrintHit(Hit hit, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine(Printable(hit.Heading));
        to.WriteLine($"  {hit.Published?.Value ?? "undated"} · {Printable(hit.Source)} · {hit.Id}");
        foreach (var snippet in hit.Snippets)
        {
            to.WriteLine($"  {Printable(snippet.Text.ReplaceLineEndings(" "))}");
        }

        if (hit.OtherVersions is > 0 and var others)
        {
            to.WriteLine(Invariant(
                $"  {others:N0} more {(others == 1 ? "version" : "versions")}: --story {hit.Story!.Id} --collapse none"));
        }

        foreach (var part in hit.Why?.Parts ?? [])
        {
            to.WriteLine(Invariant(
                $"  {part.Score,8:F3}  {part.By} {Printable(part.Of)}{(part.Field is { } field ? $" in {field}" : "")}"));
        }
    }

    private static void PrintFacet(string name, FacetResult facet, TextWriter to)
    {
        var more = Math.Max(0, facet.Values.Count - ValuesShown) + facet.Other;
        List<string> words = [.. facet.Values.Take(ValuesShown).Select(Words)];
        if (more > 0)
        {
            words.Add($"{more} more");
        }

        if (facet.Missing > 0)
        {
            words.Add($"missing {facet.Missing}");
        }

        to.WriteLine($"{name}: {string.Join(" · ", words)}");
    }

    /// <summary>Shows control characters as U+FFFD: a terminal would obey them, and articles come from anybody.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    /// <summary>The id, which chooses the value, is shown where the label does not say it.</summary>
    private static string Words(FacetValue value) =>
        $"{(value.Selected ? "*" : "")}{Printable(value.Label)}{(value.Label == value.Id ? "" : $" [{value.Id}]")} {value.Count}";
}
