using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>A field with one number for every document, read by document.</summary>
/// <param name="Name">The name in the index.</param>
internal sealed record NumberColumn(string Name)
{
    public Field Of(long value) => new NumericDocValuesField(Name, value);
}

/// <summary>A field with one run of bytes for every document, read by document.</summary>
/// <param name="Name">The name in the index.</param>
internal sealed record BytesColumn(string Name)
{
    public Field Of(BytesRef value) => new BinaryDocValuesField(Name, value);
}
