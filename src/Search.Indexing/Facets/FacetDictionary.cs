using System.Collections.Concurrent;
using System.Numerics;

namespace Search.Indexing;

/// <summary>
/// Numbers the values of one facet, the same in every segment and every state of the index, so that counting needs no translation.
/// </summary>
/// <remarks>Numbers are only ever added. Safe for many threads.</remarks>
internal sealed class FacetDictionary
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly ConcurrentBag<int[]> _zeros = [];
    private string[] _values = new string[16];
    private volatile int _count;

    /// <summary>How many values have numbers.</summary>
    public int Count => _count;

    public string this[int ordinal] => Volatile.Read(ref _values)[ordinal];

    /// <summary>Gets an array of zeros with room for every value that is known now, to be given back as zeros.</summary>
    public int[] RentZeros()
    {
        var size = Count;
        return _zeros.TryTake(out var zeros) && zeros.Length >= size
            ? zeros
            : new int[(int)BitOperations.RoundUpToPowerOf2((uint)size + 1)];
    }

    /// <summary>Gives an array of zeros back.</summary>
    public void ReturnZeros(int[] zeros) => _zeros.Add(zeros);

    /// <summary>Gets a value's number, giving it one where it has none.</summary>
    public int Add(string value)
    {
        lock (_lock)
        {
            if (!_ordinals.TryGetValue(value, out var ordinal))
            {
                ordinal = _count;
                if (ordinal == _values.Length)
                {
                    var larger = new string[ordinal * 2];
                    _values.CopyTo(larger, 0);
                    Volatile.Write(ref _values, larger);
                }

                _values[ordinal] = value;
                _ordinals.Add(value, ordinal);
                _count = ordinal + 1;
            }

            return ordinal;
        }
    }

    /// <summary>Gets a value's number, or -1 where it has none.</summary>
    public int Find(string value)
    {
        lock (_lock)
        {
            return _ordinals.GetValueOrDefault(value, -1);
        }
    }

    /// <summary>Gets the values that differ from a text at most in upper and lower case.</summary>
    public List<string> FindIgnoringCase(string text)
    {
        lock (_lock)
        {
            return [.. _ordinals.Keys.Where(value => value.Equals(text, StringComparison.OrdinalIgnoreCase))];
        }
    }
}
