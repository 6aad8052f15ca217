using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneFields = Lucene.Net.Index.Fields;

namespace Search.Indexing;

/// <summary>The fields of a segment in memory that have terms.</summary>
internal sealed class DraftFields(List<FieldDraft> fields) : LuceneFields
{
    private readonly SortedDictionary<string, FieldDraft> _fields = new(
        fields.FindAll(field => field.Log.Count > 0).ToDictionary(field => field.Name), StringComparer.Ordinal);
    private readonly Dictionary<TermTable, int[]> _orders = [];

    public override int Count => _fields.Count;

    public override IEnumerator<string> GetEnumerator() => _fields.Keys.GetEnumerator();

    public override Terms? GetTerms(string field) =>
        _fields.TryGetValue(field, out var draft) ? new DraftTerms(draft, OrderOf(draft.Terms)) : null;

    private int[] OrderOf(TermTable terms)
    {
        if (!_orders.TryGetValue(terms, out var order))
        {
            _orders.Add(terms, order = terms.InOrder());
        }

        return order;
    }
}

/// <summary>The terms of one field of a segment in memory.</summary>
internal sealed class DraftTerms(FieldDraft draft, int[] order) : Terms
{
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => -1;

    public override long SumTotalTermFreq => -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override bool HasFreqs => draft.Options >= IndexOptions.DOCS_AND_FREQS;

    public override bool HasOffsets => false;

    public override bool HasPositions => draft.HasPositions;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator() => new DraftTermsEnum(draft, order);
}
