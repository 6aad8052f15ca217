namespace Search.Web;

/// <summary>A piece of a report's text between two places where a mention begins or ends.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Evidence">The mentions that cover it, in text order; none for plain text.</param>
public readonly record struct MarkedPiece(string Text, IReadOnlyList<Evidence> Evidence);

/// <summary>Cuts a report's text at its mentions, which may overlap, and into heading and paragraphs.</summary>
internal static class MarkedText
{
    /// <summary>Cuts the part of the text from <paramref name="start"/> until before <paramref name="end"/>.</summary>
    public static IEnumerable<MarkedPiece> Pieces(string text, int start, int end, IReadOnlyList<Evidence> evidence)
    {
        var cuts = new SortedSet<int> { start, end };
        foreach (var one in evidence)
        {
            if (one.Mention.Start < end && one.Mention.End > start)
            {
                cuts.Add(Math.Max(start, one.Mention.Start));
                cuts.Add(Math.Min(end, one.Mention.End));
            }
        }

        return cuts.Zip(cuts.Skip(1), (from, to) => new MarkedPiece(text[from..to], [.. evidence.Where(one => Covers(one, from, to))]));
    }

    private static bool Covers(Evidence one, int from, int to) => one.Mention.Start <= from && to <= one.Mention.End;

    /// <summary>Gets where the paragraphs below the heading begin and end; empty ones are left out.</summary>
    public static IEnumerable<(int Start, int End)> Paragraphs(string text, int headingLength)
    {
        for (var start = headingLength + 1; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                yield return (start, end);
            }

            start = end + 1;
        }
    }
}
