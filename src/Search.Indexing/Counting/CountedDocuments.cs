using System.Buffers;

namespace Search.Indexing;

/// <summary>Keeps documents that were counted, by segment, in arrays that are rented.</summary>
/// <param name="segments">How many segments there are.</param>
internal sealed class CountedDocuments(int segments) : IDisposable
{
    private const int FirstSize = 1024;

    private readonly int[] _ends = new int[segments];
    private int[] _documents = ArrayPool<int>.Shared.Rent(FirstSize);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds documents of a segment: of that of the documents before, or of a later one.</summary>
    public void Add(Segment segment, ReadOnlySpan<int> documents)
    {
        if (Count + documents.Length > _documents.Length)
        {
            Grow(Count + documents.Length);
        }

        documents.CopyTo(_documents.AsSpan(Count));
        Count += documents.Length;
        _ends.AsSpan(segment.Context.Ord).Fill(Count);
    }

    /// <summary>Gets the documents of a segment, in the order in which they were added.</summary>
    public ReadOnlySpan<int> Of(Segment segment)
    {
        var at = segment.Context.Ord;
        var start = at == 0 ? 0 : _ends[at - 1];
        return _documents.AsSpan(start, _ends[at] - start);
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_documents);

    private void Grow(int size)
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(size, _documents.Length * 2));
        _documents.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<int>.Shared.Return(_documents);
        _documents = larger;
    }
}
