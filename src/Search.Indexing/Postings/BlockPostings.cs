using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Lucene's own codec with postings of ours: blocks that are found without a search tree and read in one go from mapped memory.
/// </summary>
[CodecName(Name)]
internal sealed class BlockCodec : FilterCodec
{
    private new const string Name = "DatelineBlocks";

    private readonly BlockPostingsFormat _postings = new();

    public BlockCodec()
        : base(new Lucene46Codec())
    {
    }

    public override PostingsFormat PostingsFormat => _postings;

    /// <summary>Lets Lucene find this codec by the name that stands in the segments. Must run before an index is opened.</summary>
    public static void Register() => _ = Registration.Done;

    private static class Registration
    {
        public static readonly bool Done = Run();

        private static bool Run()
        {
            Codec.SetCodecFactory(new Factory());
            return true;
        }
    }

    private sealed class Factory : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(BlockCodec));
        }
    }
}

/// <summary>Lucene's tree of terms over <see cref="BlockPostingsWriter"/> and <see cref="BlockPostingsReader"/>.</summary>
/// <remarks>
/// <para>Two files a segment. The documents' file has for each term that more than one document has: where there is more than one block,
/// a directory; then the blocks. A block is a packed list (<see cref="PatchedPacking"/>) of the differences between its documents, the
/// first from the last one of the block before, and one of the frequencies less one. Fields without frequencies have none of them.</para>
/// <para>The directory has two bytes, then three columns (<see cref="NarrowColumn"/>) with a number for each block: its last document,
/// where it ends behind the beginning of the first, and where its positions begin. The low three bits of the first byte are the width of
/// the first column, those above them of the second; the second byte is that of the third.</para>
/// <para>The positions' file has the steps from one position of a document to the next, the first from 0, document after document. The
/// steps of a block's documents are parted into packed lists of 128; the last list is shorter, or there is none.</para>
/// <para>A term that one document has stands in the tree alone, but for its positions. Offsets and payloads are not kept.</para>
/// </remarks>
[PostingsFormatName(FormatName)]
internal sealed class BlockPostingsFormat : PostingsFormat
{
    public const string DocumentsExtension = "dld";
    public const string PositionsExtension = "dlp";
    public const string HeaderName = "DatelineBlocks";
    public const int Version = 3;

    private const string FormatName = "DatelineBlocks";
    private const int SmallestTermBlock = 25;
    private const int LargestTermBlock = 48;

    public override FieldsConsumer FieldsConsumer(SegmentWriteState state)
    {
        var postings = new BlockPostingsWriter(state);
        try
        {
            return new BlockTreeTermsWriter<object?>(state, postings, SmallestTermBlock, LargestTermBlock, null);
        }
        catch
        {
            postings.Dispose();
            throw;
        }
    }

    public override FieldsProducer FieldsProducer(SegmentReadState state)
    {
        var postings = new BlockPostingsReader(state);
        try
        {
            return new BlockTreeTermsReader<object?>(state.Directory, state.FieldInfos, state.SegmentInfo, postings, state.Context,
                state.SegmentSuffix, state.TermsIndexDivisor, null);
        }
        catch
        {
            postings.Dispose();
            throw;
        }
    }
}
