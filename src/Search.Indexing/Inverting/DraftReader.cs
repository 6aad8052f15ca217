using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneFields = Lucene.Net.Index.Fields;

namespace Search.Indexing;

/// <summary>Shows Lucene a segment in memory as one of an index, for it to be merged into the index.</summary>
internal sealed class DraftReader : AtomicReader
{
    private readonly FixedBitSet? _live;
    private readonly Dictionary<string, FieldDraft> _fields;
    private readonly Dictionary<string, NumberDraft> _numbers;
    private readonly Dictionary<string, BytesDraft> _bytes;

    public DraftReader(int documents, FixedBitSet? live, List<FieldDraft> fields, List<NumberDraft> numbers, List<BytesDraft> bytes)
    {
        (MaxDoc, _live) = (documents, live);
        _fields = fields.ToDictionary(field => field.Name);
        _numbers = numbers.ToDictionary(column => column.Name);
        _bytes = bytes.ToDictionary(column => column.Name);
        Fields = new DraftFields(fields);
        FieldInfos = new FieldInfos([.. _fields.Keys.Union(_numbers.Keys).Union(_bytes.Keys).Select(InfoOf)]);
    }

    public override int MaxDoc { get; }

    public override int NumDocs => _live?.Cardinality ?? MaxDoc;

    public override LuceneFields Fields { get; }

    public override FieldInfos FieldInfos { get; }

    public override IBits? LiveDocs => _live;

    public override NumericDocValues? GetNumericDocValues(string field) => _numbers.GetValueOrDefault(field);

    public override BinaryDocValues? GetBinaryDocValues(string field) => _bytes.GetValueOrDefault(field);

    public override SortedDocValues? GetSortedDocValues(string field) => null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => null;

    public override IBits GetDocsWithField(string field) => new Bits.MatchAllBits(MaxDoc);

    public override NumericDocValues? GetNormValues(string field) =>
        _fields.TryGetValue(field, out var draft) && draft.HasNorms ? new DraftNorms(draft) : null;

    public override LuceneFields? GetTermVectors(int docID) => null;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        // Nothing is stored in the index: a document's text stands in the store.
    }

    public override void CheckIntegrity()
    {
        // It was never on a disk.
    }

    protected override void DoClose()
    {
        // The draft holds what there is to give back.
    }

    private FieldInfo InfoOf(string name, int number)
    {
        var field = _fields.GetValueOrDefault(name);
        var column = _numbers.ContainsKey(name) ? DocValuesType.NUMERIC
            : _bytes.ContainsKey(name) ? DocValuesType.BINARY : DocValuesType.NONE;
        return new FieldInfo(name, field is not null, number, storeTermVector: false, omitNorms: field?.HasNorms != true,
            storePayloads: false, field?.Options ?? IndexOptions.NONE, column,
            field?.HasNorms == true ? DocValuesType.NUMERIC : DocValuesType.NONE, null);
    }

    private sealed class DraftNorms(FieldDraft field) : NumericDocValues
    {
        public override long Get(int docID) => field.Norms[docID];
    }
}
