using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>One segment as one state of the index has it.</summary>
internal sealed class Segment
{
    public Segment(AtomicReaderContext context, SegmentData data)
    {
        (Context, Data) = (context, data);
        Current = context.AtomicReader.LiveDocs is null && !data.HasEnded ? null : MakeBits(Fields.NoEnd - 1);
    }

    public AtomicReaderContext Context { get; }

    public AtomicReader Reader => Context.AtomicReader;

    public SegmentData Data { get; }

    public int Size => Reader.MaxDoc;

    /// <summary>The documents of current revisions; null where all are. Must not be changed.</summary>
    public FixedBitSet? Current { get; }

    /// <summary>Gets the documents of revisions that were current at a sequence.</summary>
    public FixedBitSet CurrentAt(long sequence) => MakeBits((int)Math.Min(sequence, Fields.NoEnd - 1));

    private FixedBitSet MakeBits(int sequence)
    {
        var bits = new FixedBitSet(Size);
        var live = Reader.LiveDocs;
        var (first, last) = (Data.First, Data.Last);
        for (var document = 0; document < first.Length; document++)
        {
            if (first[document] <= sequence && sequence < last[document] && (live is null || live.Get(document)))
            {
                bits.Set(document);
            }
        }

        return bits;
    }
}
