namespace Search.Indexing;

/// <summary>
/// Words or names in their order, as UTF-8 that ends with a zero byte, each with the number of what it belongs to, if anything.
/// </summary>
/// <remarks>
/// Keys may be the ends of others (a name from its second word on), so that they share their bytes. It never changes: more keys make
/// another, which shares the bytes.
/// </remarks>
internal sealed class SortedKeys
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly int[] _owners;

    private SortedKeys(byte[] bytes, int[] starts, int[] owners) => (_bytes, _starts, _owners) = (bytes, starts, owners);

    /// <summary>Gets what holds no key.</summary>
    public static SortedKeys Empty { get; } = new([], [], []);

    public int Count => _starts.Length;

    /// <summary>Gets keys that are in their order and belong to nothing.</summary>
    /// <param name="bytes">Their bytes.</param>
    /// <param name="starts">Where each begins.</param>
    public static SortedKeys Of(byte[] bytes, int[] starts) => new(bytes, starts, []);

    /// <summary>Gets how many bytes it keeps, those of the keys included.</summary>
    public long Size => _bytes.Length + (8L * _starts.Length);

    /// <summary>Gets a key, without its zero byte.</summary>
    public ReadOnlySpan<byte> this[int place] => KeyAt(_bytes, _starts[place]);

    /// <summary>Gets the key that begins at a place of some bytes and ends before a zero byte.</summary>
    public static ReadOnlySpan<byte> KeyAt(byte[] bytes, int start)
    {
        var rest = bytes.AsSpan(start);
        return rest[..rest.IndexOf((byte)0)];
    }

    /// <summary>Gets what a key belongs to.</summary>
    public int Owner(int place) => _owners[place];

    /// <summary>Gets these keys with others.</summary>
    /// <param name="bytes">The bytes of all, these keys' own where they were.</param>
    /// <param name="added">Where the others begin, and what each belongs to; in any order.</param>
    public SortedKeys With(byte[] bytes, (int Start, int Owner)[] added)
    {
        Array.Sort(added, (one, other) => KeyAt(bytes, one.Start).SequenceCompareTo(KeyAt(bytes, other.Start)) is var order and not 0
            ? order : one.Owner.CompareTo(other.Owner));
        var starts = new int[_starts.Length + added.Length];
        var owners = new int[starts.Length];
        var (from, to) = (0, 0);
        foreach (var (start, owner) in added)
        {
            var end = From(KeyAt(bytes, start), from);
            Copy(from, end, starts, owners, to);
            to += end - from;
            (starts[to], owners[to++]) = (start, owner);
            from = end;
        }

        Copy(from, _starts.Length, starts, owners, to);
        return new SortedKeys(bytes, starts, owners);
    }

    /// <summary>Gets the first place of a key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        var place = Place(key, 0, Count);
        return place < Count && this[place].SequenceEqual(key) ? place : -1;
    }

    /// <summary>Gets the first place, from another on, of a key that is not before this one; quick where it is near.</summary>
    public int From(ReadOnlySpan<byte> key, int place)
    {
        var (low, step) = (place, 1);
        while (low + step <= Count && this[low + step - 1].SequenceCompareTo(key) < 0)
        {
            low += step;
            step *= 2;
        }

        return Place(key, low, Math.Min(Count, low + step - 1));
    }

    /// <summary>Gets the keys that begin so: from the first place until before the second.</summary>
    public (int From, int To) Range(ReadOnlySpan<byte> beginning)
    {
        var from = Bound(beginning, 0, isAfter: false);
        return (from, Bound(beginning, from, isAfter: true));
    }

    /// <summary>Gets the byte of a key at a depth that it reaches or just ends at; 0 at its end.</summary>
    public byte ByteAt(int place, int depth) => _bytes[_starts[place] + depth];

    /// <summary>Gets some bytes of a key that it reaches.</summary>
    public ReadOnlySpan<byte> BytesAt(int place, int depth, int length) => _bytes.AsSpan(_starts[place] + depth, length);

    /// <summary>
    /// Gets where, before <paramref name="to"/>, the keys end that have the same bytes at a depth as the key at a place; all of them are
    /// equal before that depth.
    /// </summary>
    public int EndOf(int place, int to, int depth, int length)
    {
        var bytes = BytesAt(place, depth, length);
        var (known, step) = (place, 1);
        while (known + step < to && BytesAt(known + step, depth, length).SequenceEqual(bytes))
        {
            known += step;
            step *= 2;
        }

        var (low, high) = (known + 1, Math.Min(to, known + step));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = BytesAt(middle, depth, length).SequenceEqual(bytes) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Copy(int from, int end, int[] starts, int[] owners, int to)
    {
        Array.Copy(_starts, from, starts, to, end - from);
        Array.Copy(_owners, from, owners, to, end - from);
    }

    /// <summary>Gets the first place between two of a key that is not before this one; the second where there is none.</summary>
    private int Place(ReadOnlySpan<byte> key, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = this[middle].SequenceCompareTo(key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A key that is shorter than the beginning ends with a zero byte, which is before any other.</summary>
    private int Bound(ReadOnlySpan<byte> beginning, int low, bool isAfter)
    {
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var start = _starts[middle];
            var order = _bytes.AsSpan(start, Math.Min(beginning.Length, _bytes.Length - start)).SequenceCompareTo(beginning);
            (low, high) = order < 0 || (isAfter && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
