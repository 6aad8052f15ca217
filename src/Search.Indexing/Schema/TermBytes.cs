using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Search.Indexing;

/// <summary>Hands terms to the index as the bytes that it keeps, so that nothing is encoded a second time.</summary>
internal sealed class TermBytes : Attribute, ITermToBytesRefAttribute
{
    /// <summary>The term; the index copies it.</summary>
    public BytesRef BytesRef { get; } = new();

    /// <summary>Sets the term; the array is not changed.</summary>
    public void Set(byte[] term) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (term, 0, term.Length);

    public void FillBytesRef()
    {
        // It is filled when the term is set.
    }

    public override void Clear() => Set([]);

    public override void CopyTo(IAttribute target) => ((TermBytes)target).Set(BytesRef.Bytes);
}
