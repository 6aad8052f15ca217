namespace Search.Indexing;

/// <summary>Chooses the passage of a report that shows best why it matches.</summary>
/// <remarks>
/// A passage is one sentence or more, about 240 characters. Every sentence with a match begins one; it counts by how many different words
/// of the query it has, then by how many matches, nearer together and earlier ones first. Without a match in the body it is the body's
/// beginning. A sentence over 480 characters is cut at a word.
/// </remarks>
internal static class Passages
{
    private const int Size = 240;
    private const int Largest = 480;
    private const int Lead = 60;

    /// <summary>Gets the passage; none where the body is empty.</summary>
    /// <param name="body">The report's body.</param>
    /// <param name="offset">Where it begins in the report's text.</param>
    /// <param name="pieces">What the query looks for in the body, in its order.</param>
    public static IReadOnlyList<Snippet> Of(string body, int offset, List<MatchedPiece> pieces)
    {
        if (body.Length == 0)
        {
            return [];
        }

        var best = (Start: 0, End: Grow(body, 0), Score: -1.0);
        var sentenceEnd = 0;
        foreach (var piece in pieces)
        {
            if (piece.Start >= sentenceEnd)
            {
                var start = Begin(body, piece.Start);
                var end = Grow(body, start);
                sentenceEnd = Sentences.EndOf(body, piece.Start);
                var score = Score(pieces, start, end);
                best = score > best.Score ? (start, end, score) : best;
            }
        }

        return [new Snippet(body[best.Start..best.End], offset + best.Start, Marks(pieces, best.Start, best.End))];
    }

    /// <summary>Gets the pieces within a part of the text as marks relative to its start, joined where they overlap.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Marks(List<MatchedPiece> pieces, int start, int end)
    {
        var marks = new List<(int Start, int End)>();
        foreach (var piece in pieces)
        {
            if (piece.Start < start || piece.End > end)
            {
                continue;
            }

            var (from, to) = (piece.Start - start, piece.End - start);
            if (marks.Count > 0 && from < marks[^1].End)
            {
                marks[^1] = (marks[^1].Start, Math.Max(marks[^1].End, to));
            }
            else
            {
                marks.Add((from, to));
            }
        }

        return marks.ConvertAll<IReadOnlyList<int>>(mark => [mark.Start, mark.End]);
    }

    private static int Begin(string text, int at)
    {
        var start = Sentences.StartOf(text, at, floor: 0);
        return at - start > Largest - Size ? WordStart(text, at - Lead) : start;
    }

    private static int Grow(string text, int start)
    {
        var end = Sentences.EndOf(text, start);
        while (end < text.Length && end - start < Size)
        {
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            var longer = next < text.Length ? Sentences.EndOf(text, next) : end;
            if (longer == end || longer - start > Size + Lead)
            {
                break;
            }

            end = longer;
        }

        return end - start > Largest ? WordStart(text, start + Largest) : end;
    }

    private static int WordStart(string text, int at)
    {
        var start = at;
        while (start > at - Lead && start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var found = start > at - Lead ? start : at;
        return found > 0 && char.IsLowSurrogate(text[found]) ? found - 1 : found;
    }

    private static double Score(List<MatchedPiece> pieces, int start, int end)
    {
        var different = new HashSet<int>();
        var (count, first, last) = (0, -1, -1);
        foreach (var piece in pieces)
        {
            if (piece.Start >= start && piece.End <= end)
            {
                different.Add(piece.Number);
                count++;
                first = first < 0 ? piece.Start : first;
                last = piece.End;
            }
        }

        return (different.Count * 10) + Math.Min(count, 5) - ((last - first) / (double)Largest) - (start / 1e7);
    }
}
