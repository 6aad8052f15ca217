using System.Buffers;

namespace Search.Indexing;

/// <summary>The documents of one segment that match: the hits, and those that fail the choice of one facet only, by facet.</summary>
internal sealed class HitBuffers
{
    private readonly int[][] _documents;
    private readonly int[] _counts;

    public HitBuffers(Segment segment, int sideways)
    {
        Segment = segment;
        _counts = new int[sideways + 1];
        _documents = new int[sideways + 1][];
        for (var i = 0; i < _documents.Length; i++)
        {
            _documents[i] = ArrayPool<int>.Shared.Rent(segment.Size);
        }
    }

    public Segment Segment { get; }

    /// <summary>The hits.</summary>
    public ReadOnlySpan<int> Hits => _documents[0].AsSpan(0, _counts[0]);

    /// <summary>Those that fail only the choice with this number.</summary>
    public ReadOnlySpan<int> Failed(int choice) => _documents[choice + 1].AsSpan(0, _counts[choice + 1]);

    /// <summary>Adds a hit (-1), or a document that fails only the choice with a number.</summary>
    public void Add(int failed, int document) => _documents[failed + 1][_counts[failed + 1]++] = document;

    /// <summary>Gives the room back; the buffers are not used again.</summary>
    public void Return() => Array.ForEach(_documents, documents => ArrayPool<int>.Shared.Return(documents));
}
