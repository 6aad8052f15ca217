using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Analyses and writes documents on a thread of its own, in the order they come, while the caller goes on; who is too fast waits.
/// </summary>
internal sealed class DocumentQueue : IDisposable
{
    private const int Capacity = 128;

    private readonly BlockingCollection<PendingDocument> _queue = new(Capacity);
    private readonly DocumentMaker _documents;
    private readonly IndexWriter _writer;
    private readonly Thread _thread;
    private int _pending;
    private bool _isDisposed;
    private volatile ExceptionDispatchInfo? _fault;

    public DocumentQueue(IndexWriter writer, TextSchema text)
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
            _pending++;
        }

        _queue.Add(document);
    }

    /// <summary>Waits until every document is written.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void Drain()
    {
        lock (_queue)
        {
            while (_pending > 0)
            {
                Monitor.Wait(_queue);
            }
        }

        _fault?.Throw();
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Run()
    {
        foreach (var document in _queue.GetConsumingEnumerable())
        {
            if (_fault is null)
            {
                Write(document);
            }

            lock (_queue)
            {
                _pending--;
                Monitor.PulseAll(_queue);
            }
        }
    }

    private void Write(PendingDocument pending)
    {
        try
        {
            var document = _documents.Make(pending.Revision, pending.Position, pending.Last);
            if (pending.IsNew)
            {
                _writer.AddDocument(document);
            }
            else
            {
                _writer.UpdateDocument(Fields.Key.Term(DocumentMaker.Key(pending.Revision.Id, pending.Revision.Number)), document);
            }
        }
        catch (Exception fault)
        {
            // Kept for the caller, who gets it at the next call: on this thread nobody could.
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }
}

/// <summary>A document that waits to be written.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Position">Where its frame begins in the store.</param>
/// <param name="Last">The sequence at which it is no longer current, or <see cref="Fields.NoEnd"/>.</param>
/// <param name="IsNew">Whether it has no document yet that this one replaces.</param>
internal sealed record PendingDocument(RevisionRecord Revision, long Position, long Last, bool IsNew);
