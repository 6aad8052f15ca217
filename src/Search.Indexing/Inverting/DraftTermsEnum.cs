using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Goes through the terms of one field of a segment in memory in the order of their bytes.</summary>
internal sealed class DraftTermsEnum : TermsEnum
{
    private readonly FieldDraft _field;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly DraftPostings _postings;
    private readonly BytesRef _term = new();
    private int _at = -1;

    /// <param name="field">The field, whose notes are sorted now.</param>
    /// <param name="order">The numbers of the terms in the order of their bytes.</param>
    public DraftTermsEnum(FieldDraft field, int[] order)
    {
        (_field, _order) = (field, order);
        field.Log.Sort(order.Length);
        _starts = Starts(field.Log.Notes, order.Length);
        _postings = new DraftPostings(field);
    }

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override BytesRef Term => _term;

    public override long Ord => throw new NotSupportedException();

    public override int DocFreq => throw new NotSupportedException();

    public override long TotalTermFreq => throw new NotSupportedException();

    public override bool MoveNext()
    {
        do
        {
            if (++_at >= _order.Length)
            {
                return false;
            }
        }
        while (_starts[_order[_at]] == _starts[_order[_at] + 1]);

        Set(_field.Terms[_order[_at]]);
        return true;
    }

    [Obsolete("Use MoveNext and Term.")]
    public override BytesRef? Next() => MoveNext() ? _term : null;

    public override SeekStatus SeekCeil(BytesRef text) => throw new NotSupportedException();

    public override void SeekExact(long ord) => throw new NotSupportedException();

    public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Postings();

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        _field.HasPositions ? Postings() : null;

    private void Set(ReadOnlySpan<byte> term)
    {
        _term.Bytes = _term.Bytes.Length < term.Length ? new byte[term.Length * 2] : _term.Bytes;
        term.CopyTo(_term.Bytes);
        (_term.Offset, _term.Length) = (0, term.Length);
    }

    private DraftPostings Postings()
    {
        var term = _order[_at];
        _postings.Over(_starts[term], _starts[term + 1]);
        return _postings;
    }

    /// <summary>Gets where the notes of each term begin, and behind all where they end.</summary>
    private static int[] Starts(ReadOnlySpan<ulong> notes, int terms)
    {
        var starts = new int[terms + 1];
        foreach (var note in notes)
        {
            starts[OccurrenceLog.TermOf(note) + 1]++;
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        return starts;
    }
}
