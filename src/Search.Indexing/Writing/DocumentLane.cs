using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Analyses and writes documents on a thread of its own, in the order they come, while the caller goes on.
/// </summary>
internal sealed class DocumentLane : IDisposable
{
    private const int Capacity = 128;

    private readonly Queue<PendingDocument> _queue = new(Capacity);
    private readonly DocumentMaker _documents;
    private readonly IndexWriter _writer;
    private readonly Thread _thread;
    private bool _isWriting;
    private int _waiting;
    private bool _isDisposed;
    private volatile ExceptionDispatchInfo? _fault;

    public DocumentLane(IndexWriter writer, TextSchema text)
    {
        (_writer, _documents) = (writer, new DocumentMaker(text));
        _thread = new Thread(Run) { IsBackground = true, Name = "index documents" };
        _thread.Start();
    }

    /// <summary>Adds a document to be written, or answers false where as many wait as may.</summary>
    /// <exception cref="IOException">An earlier one could not be written.</exception>
    public bool TryAdd(PendingDocument document)
    {
        _fault?.Throw();
        lock (_queue)
        {
            if (_queue.Count == Capacity)
            {
                return false;
            }

            Enqueue(document);
            return true;
        }
    }

    /// <summary>Adds a document to be written, waiting until there is room.</summary>
    /// <exception cref="IOException">An earlier one could not be written.</exception>
    public void Add(PendingDocument document)
    {
        _fault?.Throw();
        lock (_queue)
        {
            while (_queue.Count == Capacity)
            {
                Wait();
            }

            Enqueue(document);
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
                Wait();
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
            PulseWaiting();
            while (_queue.Count == 0 && !_isDisposed)
            {
                Monitor.Wait(_queue);
            }

            _isWriting = _queue.TryDequeue(out var document);
            PulseWaiting();
            return document;
        }
    }

    private void Enqueue(PendingDocument document)
    {
        _queue.Enqueue(document);
        if (_queue.Count == 1)
        {
            Monitor.PulseAll(_queue);
        }
    }

    /// <summary>Waits for what <see cref="PulseWaiting"/> tells of: the lane does not wake others for nothing.</summary>
    private void Wait()
    {
        _waiting++;
        Monitor.Wait(_queue);
        _waiting--;
    }

    private void PulseWaiting()
    {
        if (_waiting > 0)
        {
            Monitor.PulseAll(_queue);
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
