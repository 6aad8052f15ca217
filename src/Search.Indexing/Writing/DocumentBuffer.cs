using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Gathers documents in memory and adds them to the index as a segment when they are many: for one thread.</summary>
internal sealed class DocumentBuffer
{
    private readonly IndexWriter _writer;
    private readonly SegmentDraft _draft = new();
    private readonly DocumentMaker _documents;
    private readonly Dictionary<long, int> _byPosition = [];
    private readonly List<int> _dropped = [];
    private readonly List<Term> _replaced = [];

    private readonly long _most;

    /// <param name="writer">The index.</param>
    /// <param name="text">Says which words are indexed.</param>
    /// <param name="most">How many bytes of memory the documents may take; to sort them takes up to as many again.</param>
    public DocumentBuffer(IndexWriter writer, Func<SegmentDraft, TextSchema> text, long most) =>
        (_writer, _documents, _most) = (writer, new DocumentMaker(_draft, text), most);

    /// <summary>Adds a document, in place of the one that its revision had.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(PendingDocument document)
    {
        if (!document.IsNew)
        {
            Drop(document.Position);
            _replaced.Add(Fields.Key.Term(DocumentMaker.Key(document.Position)));
        }

        _byPosition.Add(document.Position, _draft.Documents);
        _documents.Add(document);
        if (_draft.Size >= _most)
        {
            Flush();
        }
    }

    /// <summary>Drops the document of a revision, if it is here.</summary>
    public void Drop(long position)
    {
        if (_byPosition.Remove(position, out var document))
        {
            _dropped.Add(document);
        }
    }

    /// <summary>
    /// Adds what is here to the index; a commit makes it durable. What is replaced goes first, for it would take the new with it.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Flush()
    {
        if (_replaced.Count > 0)
        {
            _writer.DeleteDocuments([.. _replaced]);
        }

        if (_byPosition.Count > 0)
        {
            using var segment = _draft.Read(Live());
            _writer.AddIndexes(segment);
            _writer.MaybeMerge(); // An added segment does not start a merge by itself.
        }

        _draft.Clear();
        _byPosition.Clear();
        _dropped.Clear();
        _replaced.Clear();
    }

    private FixedBitSet? Live()
    {
        if (_dropped.Count == 0)
        {
            return null;
        }

        var live = new FixedBitSet(_draft.Documents);
        live.Set(0, _draft.Documents);
        _dropped.ForEach(live.Clear);
        return live;
    }
}
