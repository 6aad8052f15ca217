using System.Buffers;

namespace Search.Indexing;

/// <summary>
/// The counts of one facet's values, with a list of those that are not zero: what is few is found, and cleared, without a look at all.
/// </summary>
internal sealed class FacetCounts : IDisposable
{
    private readonly FacetDictionary _dictionary;
    private readonly int[] _counts;
    private readonly int[] _touched;
    private int _count;

    public FacetCounts(FacetDictionary dictionary)
    {
        _dictionary = dictionary;
        _counts = dictionary.RentZeros();
        _touched = ArrayPool<int>.Shared.Rent(_counts.Length);
    }

    /// <summary>The values that were counted, in no order.</summary>
    public ReadOnlySpan<int> Ordinals => _touched.AsSpan(0, _count);

    /// <summary>Gets the count of a value.</summary>
    public int this[int ordinal] => ordinal < _counts.Length ? _counts[ordinal] : 0;

    /// <summary>Counts the values of some documents.</summary>
    /// <returns>How many of the documents have no value.</returns>
    public int Add(FacetColumn column, ReadOnlySpan<int> documents)
    {
        var (starts, ordinals) = (column.Starts, column.Ordinals);
        var (counts, touched, count, missing) = (_counts, _touched, _count, 0);
        foreach (var document in documents)
        {
            var at = starts[document];
            var end = starts[document + 1];
            missing += at == end ? 1 : 0;
            for (; at < end; at++)
            {
                var ordinal = ordinals[at];
                if (counts[ordinal]++ == 0)
                {
                    touched[count++] = ordinal;
                }
            }
        }

        _count = count;
        return missing;
    }

    /// <summary>Counts one value once.</summary>
    public void Increment(int ordinal)
    {
        if (_counts[ordinal]++ == 0)
        {
            _touched[_count++] = ordinal;
        }
    }

    public void Dispose()
    {
        foreach (var ordinal in Ordinals)
        {
            _counts[ordinal] = 0;
        }

        _dictionary.ReturnZeros(_counts);
        ArrayPool<int>.Shared.Return(_touched);
    }
}
