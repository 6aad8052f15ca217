using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>One segment as one state of the index has it.</summary>
internal sealed class Segment
{
    private readonly IReadOnlyDictionary<Facet, FacetDictionary> _dictionaries;
    private SegmentData? _data;

    /// <param name="context">The segment.</param>
    /// <param name="known">What a state before has unpacked of it, or null.</param>
    /// <param name="dictionaries">The dictionaries of the facets.</param>
    public Segment(AtomicReaderContext context, SegmentData? known, IReadOnlyDictionary<Facet, FacetDictionary> dictionaries)
    {
        (Context, _data, _dictionaries) = (context, known, dictionaries);
        var data = Data;
        Current = context.AtomicReader.LiveDocs is null && !data.HasEnded ? null : MakeBits(Fields.NoEnd - 1);
    }

    public AtomicReaderContext Context { get; }

    public AtomicReader Reader => Context.AtomicReader;

    /// <summary>What is unpacked of it: at once, and again for who asks after <see cref="Forget"/>.</summary>
    public SegmentData Data => _data ??= SegmentData.Load(Reader, _dictionaries);

    public int Size => Reader.MaxDoc;

    /// <summary>The documents of current revisions; null where all are. Must not be changed.</summary>
    public FixedBitSet? Current { get; }

    /// <summary>Gets the documents of revisions that were current at a sequence.</summary>
    public FixedBitSet CurrentAt(long sequence) => MakeBits((int)Math.Min(sequence, Fields.NoEnd - 1));

    /// <summary>Drops what is unpacked, as the newest state has merged this segment into another.</summary>
    public void Forget() => _data = null;

    private FixedBitSet MakeBits(int sequence)
    {
        var bits = new FixedBitSet(Size);
        var live = Reader.LiveDocs;
        var data = Data;
        var (first, last) = (data.First, data.Last);
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
