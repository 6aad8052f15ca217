using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Takes out what outlets print between the lines of a story: appeals for support, sign-up boxes, comment forums.</summary>
/// <remarks>
/// A box opens with a short line of its own, without a full stop, that begins with one of these set phrases. It goes on to the last of the
/// next <see cref="LongestBox"/> lines that still speaks so to the reader; a line between two such lines belongs to it, and so does the
/// article's last line right below it, unless it is a sentence. Ordinary sentences that happen to mention donations or comments open no
/// box. A paragraph that is nothing but an invitation (<see cref="Invitation"/>) goes wherever it stands.
/// </remarks>
internal static partial class Boilerplate
{
    private const int LongestBox = 4;
    private const int LongestOpening = 14;

    /// <summary>
    /// Gets the paragraphs that are no invitation and belong to no such box; all of them where nothing else would be left.
    /// </summary>
    public static IReadOnlyList<string> Remove(IReadOnlyList<string> paragraphs)
    {
        List<string>? kept = null;
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var end = Opens(paragraphs[at]) ? EndOfBox(paragraphs, at)
                : Invitation.IsOne(paragraphs[at]) ? at + 1
                : at;
            if (end > at)
            {
                kept ??= [.. paragraphs.Take(at)];
                at = end - 1;
            }
            else
            {
                kept?.Add(paragraphs[at]);
            }
        }

        return kept is { Count: > 0 } ? kept : paragraphs;
    }

    private static bool Opens(string line) =>
        line.Length <= 120 && !line.AsSpan().TrimEnd().EndsWith(".") && Words.Count(line) <= LongestOpening && Opening().IsMatch(line);

    private static int EndOfBox(IReadOnlyList<string> lines, int start)
    {
        var end = start + 1;
        for (var at = end; at < lines.Count && at <= start + LongestBox; at++)
        {
            end = Address().IsMatch(lines[at]) ? at + 1 : end;
        }

        return end == lines.Count - 1 && !Sentences.EndsOne(lines[end]) ? lines.Count : end;
    }

    [GeneratedRegex(
        """
        ^(
          your\ (support|donation|contribution)\ (helps?|makes?|allows?|enables?|keeps?|means)\b
        | (please\ )?(support|fund)\ (us|our|independent|quality)\ ?(journalism|reporting|newsroom|work)?$
        | (please\ )?(make\ a\ (donation|contribution)|donate(\ (now|today|here))?|become\ an?\ (supporter|subscriber|member))\b
        | sign\ up\ (to|for)\ (our|the)\b.*\b(newsletter|e-?mail|briefing|alert)s?\b | subscribe\ to\ (our|the)\b | follow\ us\ on\b
        | join\ (our|the|in\ the)\ ([\w-]+\ )?(forum|conversation|discussion)\b | (view|read|see|post|leave|show)\ (all\ |a\ |\d+\ )*comments?$
        | \d*\ ?comments?\ ?(\(\d+\))?$
        | підтрим(айте|ати)\ (нас|нашу) | поддержите\ нас | подпишитесь\ на | підп(ишіться|исуйтесь)\ на
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        """
        \byour\ (support|donation|contribution|inbox)\b | \bdonate\b | \bmake\ a\ (donation|contribution)\b | \bsign\ up\b | \bunsubscribe\b
        | \b(privacy\ (policy|notice)|terms\ of\ (use|service))\b | \bjoin\ [\w-]+\ (conversation|discussion)s?\b | \bsee\ their\ (comments|replies)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
