using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Writes documents in as many lanes side by side as are wanted, and on the caller's own thread when those have enough to do; those of one
/// revision keep their order.
/// </summary>
internal sealed class DocumentLanes : IDisposable
{
    private const int Most = 4;

    /// <summary>How much memory the documents of all threads together may take, and those of one.</summary>
    private const long AllMemory = 192 << 20;
    private const long OneMemory = 128 << 20;

    private readonly DocumentLane[] _lanes;
    private readonly DocumentBuffer _own;
    private bool _isDisposed;

    /// <param name="writer">Where they go.</param>
    /// <param name="text">Makes what reads their words, once for each lane.</param>
    /// <param name="count">How many lanes, each with a thread; 0 writes all on the caller's.</param>
    public DocumentLanes(IndexWriter writer, Func<SegmentDraft, TextSchema> text, int count)
    {
        var memory = Math.Min(OneMemory, AllMemory / (count + 1));
        _own = new DocumentBuffer(writer, text, memory);
        _lanes = new DocumentLane[count];
        for (var i = 0; i < count; i++)
        {
            _lanes[i] = new DocumentLane(new DocumentBuffer(writer, text, memory));
        }
    }

    /// <summary>Gets how many lanes this machine has use for, beside the caller.</summary>
    public static int Usual => Math.Clamp(Environment.ProcessorCount - 1, 1, Most);

    /// <summary>Adds a document to be written.</summary>
    /// <exception cref="IOException">An earlier one could not be written.</exception>
    public void Add(PendingDocument document)
    {
        if (_lanes.Length == 0)
        {
            _own.Write(document);
            return;
        }

        var lane = _lanes[(uint)document.Position.GetHashCode() % _lanes.Length];
        if (!document.IsNew)
        {
            _own.Drop(document.Position); // The one it replaces may be here.
            lane.Add(document);
        }
        else if (!lane.TryAdd(document))
        {
            _own.Write(document); // Nothing of its revision waits in the lane, for it is the first.
        }
    }

    /// <summary>Writes every document out to the index, side by side; a commit makes them durable.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void Flush()
    {
        Array.ForEach(_lanes, lane => lane.BeginFlush());
        _own.Flush();
        Array.ForEach(_lanes, lane => lane.EndFlush());
    }

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Array.ForEach(_lanes, lane => lane.Dispose());
        }
    }
}
