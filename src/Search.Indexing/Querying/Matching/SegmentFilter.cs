using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Matches the documents whose bits are set.</summary>
/// <param name="snapshot">The state of the index that it is for.</param>
/// <param name="text">What it asks for, as it was written.</param>
/// <param name="bits">Gets the bits of a segment; they are not changed.</param>
internal sealed class SegmentFilter(IndexSnapshot snapshot, string text, Func<Segment, FixedBitSet> bits) : Filter
{
    /// <summary>Gets the bits of a segment; they must not be changed.</summary>
    public FixedBitSet Bits(Segment segment) => bits(segment);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(bits(snapshot.Segments[context.Ord]), acceptDocs);

    public override string ToString() => text;
}
