using System.Text;

namespace Search.Indexing;

/// <summary>
/// Finds the keys that a few edits away from what was typed: letters put in, left out, replaced or swapped with their neighbour, each
/// place changed once.
/// </summary>
/// <remarks>
/// Keys that begin alike are looked at once: the walk goes from letter to letter, keeps a row of distances for each depth, and leaves a
/// branch as soon as no key of it can be near enough.
/// </remarks>
internal sealed class SpellingWalk
{
    private readonly SortedKeys _keys;
    private readonly int[] _typed;
    private readonly int _limit;
    private readonly bool _isWhole;
    private readonly int[] _rows;
    private readonly int[] _letters;
    private readonly List<KeyRange> _found;

    private SpellingWalk(SortedKeys keys, int[] typed, int limit, bool isWhole, List<KeyRange> found)
    {
        (_keys, _typed, _limit, _isWhole, _found) = (keys, typed, limit, isWhole, found);
        _letters = new int[typed.Length + limit + 2];
        _rows = new int[_letters.Length * (typed.Length + 1)];
        for (var j = 0; j <= typed.Length; j++)
        {
            _rows[j] = Math.Min(j, limit + 1);
        }
    }

    /// <summary>Gets the code points of a text.</summary>
    public static int[] Points(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    /// <summary>Finds the keys that begin with the same letters and some beginning of which is near enough: the nearest counts.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="typed">What was typed, as code points.</param>
    /// <param name="same">How many letters must be the same.</param>
    /// <param name="limit">How many edits are near enough.</param>
    /// <param name="found">Where the keys go.</param>
    public static void Beginnings(SortedKeys keys, int[] typed, int same, int limit, List<KeyRange> found) =>
        new SpellingWalk(keys, typed, limit, isWhole: false, found).Begin(same);

    /// <summary>Finds the keys that begin with the same letters and as a whole are near enough.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="typed">What was typed, as code points.</param>
    /// <param name="same">How many letters must be the same.</param>
    /// <param name="limit">How many edits are near enough.</param>
    /// <param name="found">Where the keys go.</param>
    public static void Whole(SortedKeys keys, int[] typed, int same, int limit, List<KeyRange> found) =>
        new SpellingWalk(keys, typed, limit, isWhole: true, found).Begin(same);

    /// <summary>Walks through the keys that begin with the same letters.</summary>
    private void Begin(int same)
    {
        var (from, to, bytes) = (0, _keys.Count, 0);
        if (same > 0)
        {
            var beginning = Encoding.UTF8.GetBytes(string.Concat(_typed.Take(same).Select(point => new Rune(point))));
            ((from, to), bytes) = (_keys.Range(beginning), beginning.Length);
        }

        var best = _limit + 1;
        for (var depth = 1; depth <= same; depth++)
        {
            Row(depth, _typed[depth - 1]);
            best = Math.Min(best, Distance(depth));
        }

        Walk(from, to, bytes, same, best);
    }

    /// <summary>Walks through keys that are equal up to a depth.</summary>
    /// <param name="from">The first key.</param>
    /// <param name="to">The first that is not among them.</param>
    /// <param name="bytes">The depth in bytes.</param>
    /// <param name="depth">The depth in letters, that of the row of distances.</param>
    /// <param name="best">The distance of the nearest beginning so far.</param>
    private void Walk(int from, int to, int bytes, int depth, int best)
    {
        var at = from;
        while (at < to && _keys.ByteAt(at, bytes) == 0)
        {
            at++;
        }

        Take(from, at, _isWhole ? Distance(depth) : best);
        while (at < to)
        {
            var length = Rune.DecodeFromUtf8(_keys.BytesAt(at, bytes, LengthOf(_keys.ByteAt(at, bytes))), out var letter, out var read)
                == System.Buffers.OperationStatus.Done ? read : 1;
            var end = _keys.EndOf(at, to, bytes, length);
            Enter(at, end, bytes + length, depth + 1, letter.Value, best);
            at = end;
        }
    }

    private void Enter(int from, int to, int bytes, int depth, int letter, int best)
    {
        var least = Row(depth, letter);
        if (least > _limit)
        {
            Take(from, to, _isWhole ? _limit + 1 : best);
            return;
        }

        var nearest = Math.Min(best, Distance(depth));
        if (!_isWhole && least >= nearest)
        {
            Take(from, to, nearest);
            return;
        }

        Walk(from, to, bytes, depth, nearest);
    }

    private void Take(int from, int to, int edits)
    {
        if (from < to && edits <= _limit)
        {
            _found.Add(new KeyRange(from, to, edits));
        }
    }

    private int Distance(int depth) => _rows[(depth * (_typed.Length + 1)) + _typed.Length];

    /// <summary>Fills the row of a depth in a band around the diagonal, and gets its least distance.</summary>
    private int Row(int depth, int letter)
    {
        _letters[depth] = letter;
        var (width, far) = (_typed.Length + 1, _limit + 1);
        var row = _rows.AsSpan(depth * width, width);
        var above = _rows.AsSpan((depth - 1) * width, width);
        row.Fill(far);
        row[0] = Math.Min(depth, far);
        var (first, last) = (Math.Max(1, depth - _limit), Math.Min(_typed.Length, depth + _limit));
        var least = row[first - 1];
        for (var j = first; j <= last; j++)
        {
            var cost = _typed[j - 1] == letter ? 0 : 1;
            var cell = Math.Min(above[j - 1] + cost, Math.Min(above[j], row[j - 1]) + 1);
            if (depth > 1 && j > 1 && _typed[j - 2] == letter && _typed[j - 1] == _letters[depth - 1])
            {
                cell = Math.Min(cell, _rows[((depth - 2) * width) + j - 2] + 1);
            }

            row[j] = Math.Min(cell, far);
            least = Math.Min(least, row[j]);
        }

        return least;
    }

    private static int LengthOf(byte lead) => lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}
