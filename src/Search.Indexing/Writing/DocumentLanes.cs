using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Writes documents in as many lanes side by side as are wanted, and on the caller's own thread when those have enough to do; those of one
/// revision keep their order.
/// </summary>
internal sealed class DocumentLanes : IDisposable
{
    private const int Most = 4;

    private readonly DocumentLane[] _lanes;
    private readonly IndexWriter _writer;
    private readonly DocumentMaker _own;
    private bool _isDisposed;

    /// <param name="writer">Where they go.</param>
    /// <param name="text">Makes what reads their words, once for each lane.</param>
    /// <param name="count">How many lanes, each with a thread; 0 writes all on the caller's.</param>
    public DocumentLanes(IndexWriter writer, Func<TextSchema> text, int count)
    {
        (_writer, _own) = (writer, new DocumentMaker(text()));
        _lanes = new DocumentLane[count];
        for (var i = 0; i < count; i++)
        {
            _lanes[i] = new DocumentLane(writer, text());
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
            document.Write(_own, _writer);
            return;
        }

        var lane = _lanes[(uint)document.Position.GetHashCode() % _lanes.Length];
        if (lane.TryAdd(document))
        {
            return;
        }

        if (document.IsNew)
        {
            document.Write(_own, _writer); // Nothing of its revision waits in the lane, for it is the first.
        }
        else
        {
            lane.Add(document);
        }
    }

    /// <summary>Waits until every document is written.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void Drain()
    {
        foreach (var lane in _lanes)
        {
            lane.Drain();
        }
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
