using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>One number for each document of a segment in memory.</summary>
/// <param name="name">The name in the index.</param>
internal sealed class NumberDraft(string name) : NumericDocValues
{
    private readonly List<long> _values = [];

    /// <summary>The name in the index.</summary>
    public string Name => name;

    /// <summary>Adds the next document's number.</summary>
    public void Add(long value) => _values.Add(value);

    public override long Get(int docID) => _values[docID];

    /// <summary>Forgets all documents.</summary>
    public void Clear() => _values.Clear();
}

/// <summary>One run of bytes for each document of a segment in memory.</summary>
/// <param name="name">The name in the index.</param>
internal sealed class BytesDraft(string name) : BinaryDocValues
{
    private readonly List<int> _ends = [];

    /// <summary>The name in the index.</summary>
    public string Name => name;

    /// <summary>The bytes of all documents; what is added is the next one's.</summary>
    public ByteRun Bytes { get; } = new();

    /// <summary>How much memory it takes.</summary>
    public long Size => Bytes.Length + ((long)_ends.Count * sizeof(int));

    /// <summary>Ends the document's bytes; there may be none.</summary>
    public void EndDocument() => _ends.Add(Bytes.Length);

    public override void Get(int docID, BytesRef result)
    {
        var start = docID == 0 ? 0 : _ends[docID - 1];
        (result.Bytes, result.Offset, result.Length) = (Bytes.Bytes, start, _ends[docID] - start);
    }

    /// <summary>Forgets all documents.</summary>
    public void Clear()
    {
        Bytes.Clear();
        _ends.Clear();
    }
}
