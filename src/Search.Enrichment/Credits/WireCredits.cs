using System.Text.RegularExpressions;
using Search.Reference;

namespace Search.Enrichment.Credits;

/// <summary>Finds the news agency that a report credits with its text.</summary>
/// <remarks>
/// Four forms: the dateline that opens a report, "KYIV, Ukraine (AP) —", "(Reuters) -", "Moscow, March 3. /TASS/."; the credit line that
/// ends one, "— Reuters", "(AFP)", "Source: Interfax"; the desk's line "Reporting by …; Editing by …", which is Reuters' form and counts
/// where the text names no other agency; and the byline. An agency that the text only quotes ("TASS reported") is no credit.
/// </remarks>
internal static partial class WireCredits
{
    private const int OpeningLength = 160;
    private const int LastLineLength = 200;
    private const int LastLines = 4;

    /// <summary>Gets the credit, or null where there is none.</summary>
    public static Credit? Find(Report report) => Opening(report) ?? Closing(report) ?? Byline(report.Author);

    private static Credit? Opening(Report report)
    {
        var start = report.Heading.Length + 1;
        var opening = report.Body.AsSpan(0, Math.Min(report.Body.Length, OpeningLength));
        foreach (var match in Dateline().EnumerateMatches(opening))
        {
            var found = opening.Slice(match.Index, match.Length);
            var from = found.IndexOfAny('(', '/') + 1;
            var length = found[from..].LastIndexOfAny(')', '/');
            var agency = length > 0 ? FirstNamed(found.Slice(from, length)) : null;
            return agency is null ? null : new Credit(agency, start + match.Index + from, start + match.Index + from + length, "dateline");
        }

        return null;
    }

    private static Credit? Closing(Report report)
    {
        var body = report.Body.AsSpan().TrimEnd();
        for (var line = 0; line < LastLines && !body.IsEmpty; line++)
        {
            var from = body.LastIndexOf('\n') + 1;
            if (ClosingLine(body[from..], report.Heading.Length + 1 + from) is { } credit)
            {
                return credit;
            }

            body = body[..Math.Max(from - 1, 0)].TrimEnd();
        }

        return null;
    }

    private static Credit? ClosingLine(ReadOnlySpan<char> line, int start)
    {
        if (line.Length > LastLineLength)
        {
            return null;
        }

        var bare = line.Trim(" \t(–—-)[]/.*©\"");
        var named = FirstNamed(CreditWords().Count(bare) > 0 ? bare[(bare.IndexOfAny(':', ' ') + 1)..] : bare)
            ?? FirstNamed(AfterLastBy(bare));
        if (named is not null)
        {
            var at = start + line.IndexOf(bare);
            return new Credit(named, at, at + bare.Length, "credit line");
        }

        return Desk().Count(line) > 0 ? new Credit("Reuters", start, start + line.TrimEnd().Length, "desk line") : null;
    }

    private static ReadOnlySpan<char> AfterLastBy(ReadOnlySpan<char> line) =>
        line.Length < 80 && line.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? line[(at + 4)..] : default;

    private static Credit? Byline(string? author)
    {
        if (author is null)
        {
            return null;
        }

        foreach (var part in author.AsSpan().SplitAny(",;|/()–—&"))
        {
            var name = author.AsSpan()[part].Trim();
            name = name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
            if (WireAgencies.Named(name) is { } agency)
            {
                return new Credit(agency, null, null, "byline");
            }
        }

        return null;
    }

    /// <summary>Of "Reuters/AFP" the first counts, and "AP Photo" none.</summary>
    private static string? FirstNamed(ReadOnlySpan<char> text)
    {
        foreach (var part in text.SplitAny("/,;&"))
        {
            if (WireAgencies.Named(text[part]) is { } agency)
            {
                return agency;
            }
        }

        return null;
    }

    [GeneratedRegex(
        """
        ^\s*(
          ([\p{Lu}\d][\p{L}\d.’'-]*[,.]?\s){0,9}(\([^()\n]{2,40}\))\s?(–|—|-|:|\n)
        | ([\p{Lu}\d][\p{L}\d.’'-]*[,.]?\s){0,9}[–—-]?\s?/[\p{L}\ -]{3,30}/[.,]?\s
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^(source|sources|credit|via|from|by|with|agency|джерело|источник|по материалам|за матеріалами)(:|\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreditWords();

    [GeneratedRegex(
        @"^\s*\(?((additional )?reporting|writing) by [^\n]{3,160};\s?(writing|editing) by ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Desk();
}
