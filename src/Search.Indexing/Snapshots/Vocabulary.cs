using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// All terms of a field in one segment, in their order, side by side in memory: for patterns that must look at many of them.
/// </summary>
internal sealed class Vocabulary
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;

    private Vocabulary(byte[] bytes, int[] starts) => (_bytes, _starts) = (bytes, starts);

    /// <summary>How many terms there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Gets a term in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    public static Vocabulary Load(AtomicReader segment, string field)
    {
        var bytes = new ByteRun();
        var starts = new List<int> { 0 };
        var terms = segment.GetTerms(field)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            var term = terms.Term;
            term.Bytes.AsSpan(term.Offset, term.Length).CopyTo(bytes.Room(term.Length));
            starts.Add(bytes.Length);
        }

        return new Vocabulary(bytes.Bytes.AsSpan(0, bytes.Length).ToArray(), [.. starts]);
    }

    /// <summary>Gets the place of the first term that is not before a text.</summary>
    public int LowerBound(ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = this[middle].SequenceCompareTo(text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
