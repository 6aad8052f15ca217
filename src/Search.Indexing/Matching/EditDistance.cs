namespace Search.Indexing;

/// <summary>
/// How many letters must be inserted, left out, replaced or swapped with their neighbour to make one word of another, each place changed
/// once.
/// </summary>
internal static class EditDistance
{
    private const int LongestOnStack = 64;

    /// <summary>Gets the distance, or a larger number than the limit where it is more than that.</summary>
    /// <param name="left">One word, as code points.</param>
    /// <param name="right">The other.</param>
    /// <param name="limit">The largest distance that is of interest.</param>
    public static int Of(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int limit)
    {
        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        if (left.Length == 0 || right.Length == 0)
        {
            return Math.Max(left.Length, right.Length);
        }

        return Math.Abs(left.Length - right.Length) > limit ? limit + 1 : Table(left, right, limit);
    }

    /// <summary>Fills three rows of the table by turns, in a band around its diagonal, until all of a row is over the limit.</summary>
    private static int Table(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int limit)
    {
        var size = right.Length + 1;
        var cells = size <= LongestOnStack ? stackalloc int[3 * size] : new int[3 * size];
        var before = cells[..size];
        var above = cells.Slice(size, size);
        var row = cells.Slice(2 * size, size);
        for (var j = 0; j < size; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            if (Row(left, right, i, limit, before, above, row) > limit)
            {
                return limit + 1;
            }

            var spent = before;
            before = above;
            above = row;
            row = spent;
        }

        return above[right.Length];
    }

    private static int Row(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right, int i, int limit, ReadOnlySpan<int> before, ReadOnlySpan<int> above, Span<int> row)
    {
        var far = limit + 1;
        var (from, to) = (Math.Max(1, i - limit), Math.Min(right.Length, i + limit));
        row.Fill(far);
        row[0] = i;
        var least = row[from - 1];
        for (var j = from; j <= to; j++)
        {
            var cost = left[i - 1] == right[j - 1] ? 0 : 1;
            var cell = Math.Min(above[j - 1] + cost, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                cell = Math.Min(cell, before[j - 2] + 1);
            }

            row[j] = Math.Min(cell, far);
            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
