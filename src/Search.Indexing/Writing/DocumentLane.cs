using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Analyses and writes documents on a thread of its own, in the order they come, while the caller goes on; who is too fast waits.
/// </summary>
internal sealed class DocumentLane : IDisposable
{
    private const int Capacity = 128;

    private readonly Queue<PendingDocument> _queue = new(Capacity);
    private readonly DocumentMaker _documents;
    private readonly IndexWriter _writer;
    private readonly Thread _thread;
    private bool _isWriting;
    private bool _isDisposed;
    private volatile ExceptionDispatchInfo? _fault;

    public DocumentLane(IndexWriter writer, TextSchema text)
    {
        (_writer, _documents) = (writer, new DocumentMaker(text));
        _thread = new Thread(Run) { IsBackground = true, Name = "index documents" };
        _thread.Start();
    }

    /// <summary>Adds a document to be written.</summary>
    /// <exception cref="IOException">An earlier one could not be written.</exception>
    public void Add(PendingDocument document)
    {
        _fault?.Throw();
        lock (_queue)
        {
            while (_queue.Count == Capacity)
            {
                Monitor.Wait(_queue);
            }

            _queue.Enqueue(document);
            Monitor.PulseAll(_queue);
        }
    }

    /// <summary>Waits until every document is written.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void Drain()
    {
        lock (_queue)
        {
            while (_queue.Count > 0 || _isWriting)
            {
                Monitor.Wait(_queue);
            }
        }

        _fault?.Throw();
    }

    public void Dispose()
    {
        lock (_queue)
        {
            _isDisposed = true;
            Monitor.PulseAll(_queue);
        }

        _thread.Join();
    }

    private void Run()
    {
        while (Next() is { } document)
        {
            if (_fault is null)
            {
                Write(document);
            }
        }
    }

    /// <summary>Waits for a document; null where no more will come.</summary>
    private PendingDocument? Next()
    {
        lock (_queue)
        {
            _isWriting = false;
            Monitor.PulseAll(_queue);
            while (_queue.Count == 0 && !_isDisposed)
            {
                Monitor.Wait(_queue);
            }

            return (_isWriting = _queue.TryDequeue(out var document)) ? document : null;
        }
    }

    private void Write(PendingDocument document)
    {
        try
        {
            document.Write(_documents, _writer);
        }
        catch (Exception fault)
        {
            // Kept for the caller, who gets it at the next call: on this thread nobody could.
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }
}
