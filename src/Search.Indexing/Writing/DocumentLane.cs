using System.Runtime.ExceptionServices;

namespace Search.Indexing;

/// <summary>
/// Analyses and writes documents on a thread of its own, in the order they come, while the caller goes on.
/// </summary>
internal sealed class DocumentLane : IDisposable
{
    private const int Capacity = 128;

    private readonly Queue<PendingDocument> _queue = new(Capacity);
    private readonly DocumentBuffer _buffer;
    private readonly Thread _thread;
    private bool _isFlushWanted;
    private int _waiting;
    private bool _isDisposed;
    private volatile ExceptionDispatchInfo? _fault;

    public DocumentLane(DocumentBuffer buffer)
    {
        _buffer = buffer;
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

    /// <summary>Begins to write out what was added.</summary>
    public void BeginFlush()
    {
        lock (_queue)
        {
            _isFlushWanted = true;
            Monitor.PulseAll(_queue);
        }
    }

    /// <summary>Waits until what was added is written out.</summary>
    /// <exception cref="IOException">A document could not be written.</exception>
    public void EndFlush()
    {
        lock (_queue)
        {
            while (_isFlushWanted)
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
        while (Next(out var document))
        {
            if (_fault is null)
            {
                Write(document);
            }

            if (document is null)
            {
                EndOfFlush();
            }
        }
    }

    /// <summary>Waits for a document, or for the wish to write out what came before, which gives null.</summary>
    /// <returns>False where no more will come.</returns>
    private bool Next(out PendingDocument? document)
    {
        lock (_queue)
        {
            while (_queue.Count == 0 && !_isFlushWanted && !_isDisposed)
            {
                Monitor.Wait(_queue);
            }

            var hasDocument = _queue.TryDequeue(out document);
            PulseWaiting();
            return hasDocument || _isFlushWanted;
        }
    }

    private void EndOfFlush()
    {
        lock (_queue)
        {
            _isFlushWanted = false;
            PulseWaiting();
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

    private void Write(PendingDocument? document)
    {
        try
        {
            if (document is not null)
            {
                _buffer.Write(document);
            }
            else
            {
                _buffer.Flush();
            }
        }
        catch (Exception fault)
        {
            // Kept for the caller, who gets it at the next call: on this thread nobody could.
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }
}
