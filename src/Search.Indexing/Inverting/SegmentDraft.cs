using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>
/// A segment in memory: documents are added to it field by field, and it is read as any other segment when it is written out. For one
/// thread.
/// </summary>
internal sealed class SegmentDraft
{
    private readonly List<FieldDraft> _fields = [];
    private readonly List<NumberDraft> _numbers = [];
    private readonly List<BytesDraft> _bytes = [];
    private readonly List<WordNumbers> _words = [];
    private readonly List<TermTable> _terms = [];

    /// <summary>How many documents it has.</summary>
    public int Documents { get; private set; }

    /// <summary>How much memory it takes, nearly.</summary>
    public long Size
    {
        get
        {
            var size = (long)_numbers.Count * Documents * sizeof(long);
            _fields.ForEach(draft => size += draft.Size);
            _terms.ForEach(terms => size += terms.Size);
            _bytes.ForEach(column => size += column.Size);
            return size;
        }
    }

    /// <summary>Adds a field of whole values.</summary>
    public ValueDraft Add(TermField field)
    {
        return new ValueDraft(Add(new FieldDraft(field.Name, IndexOptions.DOCS_ONLY, hasNorms: false, new TermTable())));
    }

    /// <summary>Adds a field of words.</summary>
    /// <param name="field">The field.</param>
    /// <param name="words">Which forms of its words; fields that share them share their terms.</param>
    public WordDraft Add(TextField field, WordNumbers words)
    {
        if (!_words.Contains(words))
        {
            _words.Add(words);
        }

        return new WordDraft(Add(new FieldDraft(field.Name, field.Options, field.HasNorms, words.Terms)), words);
    }

    /// <summary>Adds a column of numbers.</summary>
    public NumberDraft Add(NumberColumn column)
    {
        _numbers.Add(new NumberDraft(column.Name));
        return _numbers[^1];
    }

    /// <summary>Adds a column of bytes.</summary>
    public BytesDraft Add(BytesColumn column)
    {
        _bytes.Add(new BytesDraft(column.Name));
        return _bytes[^1];
    }

    /// <summary>Ends a document, all of whose fields and columns were filled.</summary>
    public void EndDocument()
    {
        _fields.ForEach(field => field.EndDocument());
        _bytes.ForEach(column => column.EndDocument());
        Documents++;
    }

    /// <summary>Reads it as a segment, once; nothing may be added then until it is cleared.</summary>
    /// <param name="live">Which documents are left; null for all.</param>
    public AtomicReader Read(FixedBitSet? live) => new DraftReader(Documents, live, _fields, _numbers, _bytes);

    /// <summary>Forgets all documents and gives most of their memory back.</summary>
    public void Clear()
    {
        _terms.ForEach(terms => terms.Clear());
        _words.ForEach(words => words.Clear());
        _fields.ForEach(field => field.Clear());
        _numbers.ForEach(column => column.Clear());
        _bytes.ForEach(column => column.Clear());
        Documents = 0;
    }

    private FieldDraft Add(FieldDraft field)
    {
        _fields.Add(field);
        if (!_terms.Contains(field.Terms))
        {
            _terms.Add(field.Terms);
        }

        return field;
    }
}
