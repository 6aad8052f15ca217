using Search.Enrichment.Text;

namespace Search.Enrichment.Actors;

/// <summary>
/// Finds the actors of a report: first by the rules from left to right, then the shorter names of those it found: initials, surnames,
/// offices, "the Council".
/// </summary>
internal static class ActorTagger
{
    public static List<ActorSpan> Tag(ActorScanner scanner)
    {
        var spans = new List<ActorSpan>();
        for (var i = 0; i < scanner.Text.Count; i++)
        {
            if (scanner.Text[i].Kind is not (TokenKind.Word or TokenKind.Number) || scanner.Text.ClaimOn(i) != Claim.None)
            {
                continue;
            }

            if (Read(scanner, i) is not { } span)
            {
                continue;
            }

            spans.Add(span);
            scanner.Text.Take(span.ClaimFrom, span.End, Claim.Actor);
            i = span.End - 1;
        }

        Acronyms.Add(scanner, spans);
        Surnames.Add(scanner, spans);
        SingleNames.Add(scanner, spans);
        Offices.Add(scanner, spans);
        ShortNames.Add(scanner, spans);
        LeadersBodies.Add(scanner, spans);
        return spans;
    }

    private static ActorSpan? Read(ActorScanner scanner, int index)
    {
        foreach (var rule in ActorRule.All)
        {
            if (rule.Read(scanner, index) is { } span)
            {
                return span;
            }
        }

        return null;
    }
}
