using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Reads the postings of one segment, for our own search by block and for Lucene's by document.</summary>
internal sealed class BlockPostingsReader : PostingsReaderBase
{
    private readonly SegmentReadState _state;
    private readonly MappedFile _documents;
    private readonly MappedFile? _positions;

    public BlockPostingsReader(SegmentReadState state)
    {
        _state = state;
        _documents = Open(BlockPostingsFormat.DocumentsExtension);
        _positions = state.FieldInfos.HasProx ? Open(BlockPostingsFormat.PositionsExtension) : null;
    }

    public override void Init(IndexInput termsIn) =>
        CodecUtil.CheckHeader(termsIn, BlockPostingsFormat.HeaderName, BlockPostingsFormat.Version, BlockPostingsFormat.Version);

    public override BlockTermState NewTermState() => new TermPlace { Source = this };

    public override void DecodeTerm(long[] longs, DataInput input, FieldInfo fieldInfo, BlockTermState state, bool absolute)
    {
        var place = (TermPlace)state;
        if (absolute)
        {
            (place.Documents, place.Positions) = (0, 0);
        }

        place.Documents += longs[0];
        place.Positions += fieldInfo.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS ? longs[1] : 0;
        place.Options = fieldInfo.IndexOptions;
        place.Only = place.DocFreq == 1 ? input.ReadVInt32() : -1;
    }

    public override DocsEnum Docs(FieldInfo fieldInfo, BlockTermState state, IBits? skipDocs, DocsEnum? reuse, DocsFlags flags) =>
        Enumerate(state, skipDocs, reuse);

    public override DocsAndPositionsEnum DocsAndPositions(
        FieldInfo fieldInfo, BlockTermState state, IBits? skipDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        Enumerate(state, skipDocs, reuse);

    public override long RamBytesUsed() => 0;

    public override void CheckIntegrity()
    {
        Check(BlockPostingsFormat.DocumentsExtension);
        if (_positions is not null)
        {
            Check(BlockPostingsFormat.PositionsExtension);
        }
    }

    /// <summary>Gets what stands in the documents' file from a place on.</summary>
    public ReadOnlySpan<byte> Documents(long position) => _documents.From(position);

    /// <summary>Gets what stands in the positions' file from a place on.</summary>
    public ReadOnlySpan<byte> Positions(long position) => _positions!.From(position);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _documents.Dispose();
            _positions?.Dispose();
        }
    }

    private static BlockDocuments Enumerate(BlockTermState state, IBits? skipDocs, DocsEnum? reuse)
    {
        var documents = reuse as BlockDocuments ?? new BlockDocuments();
        documents.Over((TermPlace)state, skipDocs);
        return documents;
    }

    private string NameOf(string extension) =>
        IndexFileNames.SegmentFileName(_state.SegmentInfo.Name, _state.SegmentSuffix, extension);

    private MappedFile Open(string extension)
    {
        using var input = _state.Directory.OpenInput(NameOf(extension), _state.Context);
        CodecUtil.CheckHeader(input, BlockPostingsFormat.HeaderName, BlockPostingsFormat.Version, BlockPostingsFormat.Version);
        return MappedFile.Open(_state.Directory, NameOf(extension), _state.Context);
    }

    private void Check(string extension)
    {
        using var input = _state.Directory.OpenInput(NameOf(extension), _state.Context);
        CodecUtil.ChecksumEntireFile(input);
    }
}
