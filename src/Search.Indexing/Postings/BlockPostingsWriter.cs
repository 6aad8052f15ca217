using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Writes the postings of one segment: see <see cref="BlockPostingsFormat"/>.</summary>
internal sealed class BlockPostingsWriter : PostingsWriterBase
{
    private readonly IndexOutput _documents;
    private readonly IndexOutput? _positions;
    private readonly int[] _differences = new int[BitPacking.Size];
    private readonly int[] _frequencies = new int[BitPacking.Size];
    private readonly int[] _steps = new int[BitPacking.Size];
    private readonly ByteRun _packedSteps = new();
    private readonly List<int> _lasts = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _positionStarts = [];
    private readonly ByteRun _blocks = new();
    private TermPlace _before = new();
    private bool _hasFrequencies;
    private bool _hasPositions;
    private long _positionStart;
    private int _inBlock;
    private int _document;
    private int _position;
    private int _inRun;

    public BlockPostingsWriter(SegmentWriteState state)
    {
        _documents = Create(state, BlockPostingsFormat.DocumentsExtension);
        _positions = state.FieldInfos.HasProx ? Create(state, BlockPostingsFormat.PositionsExtension) : null;
    }

    public override void Init(IndexOutput termsOut) =>
        CodecUtil.WriteHeader(termsOut, BlockPostingsFormat.HeaderName, BlockPostingsFormat.Version);

    public override BlockTermState NewTermState() => new TermPlace();

    public override int SetField(FieldInfo fieldInfo)
    {
        if (fieldInfo.HasPayloads || fieldInfo.IndexOptions > IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
        {
            throw new NotSupportedException($"The field {fieldInfo.Name} has offsets or payloads, which these postings do not keep.");
        }

        _hasFrequencies = fieldInfo.IndexOptions >= IndexOptions.DOCS_AND_FREQS;
        _hasPositions = fieldInfo.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        _before = new TermPlace();
        return _hasPositions ? 2 : 1;
    }

    public override void StartTerm()
    {
        (_document, _inBlock, _inRun) = (0, 0, 0);
        _positionStart = _hasPositions ? _positions!.Position : 0;
        _lasts.Clear();
        _ends.Clear();
        _positionStarts.Clear();
        _blocks.Clear();
    }

    public override void StartDoc(int docId, int freq)
    {
        if (_inBlock == 0)
        {
            _positionStarts.Add(_hasPositions ? checked((int)(_positions!.Position - _positionStart)) : 0);
        }

        _differences[_inBlock] = docId - _document;
        _frequencies[_inBlock] = freq - 1;
        (_document, _position) = (docId, 0);
        _inBlock++;
    }

    public override void AddPosition(int position, BytesRef? payload, int startOffset, int endOffset)
    {
        _steps[_inRun++] = position - _position;
        _position = position;
        if (_inRun == BitPacking.Size)
        {
            WriteSteps();
        }
    }

    public override void FinishDoc()
    {
        if (_inBlock == BitPacking.Size)
        {
            WriteBlock();
        }
    }

    public override void FinishTerm(BlockTermState state)
    {
        var place = (TermPlace)state;
        place.Positions = _positionStart;
        place.Documents = _documents.Position;
        if (place.DocFreq == 1)
        {
            place.Only = _document;
            WriteSteps();
            return;
        }

        if (_inBlock > 0)
        {
            WriteBlock();
        }

        if (_lasts.Count > 1)
        {
            BlockDirectory.Write(_lasts, _ends, _positionStarts, _documents);
        }

        _documents.WriteBytes(_blocks.Bytes, 0, _blocks.Length);
    }

    public override void EncodeTerm(long[] longs, DataOutput output, FieldInfo fieldInfo, BlockTermState state, bool absolute)
    {
        var place = (TermPlace)state;
        _before = absolute ? new TermPlace() : _before;
        longs[0] = place.Documents - _before.Documents;
        if (_hasPositions)
        {
            longs[1] = place.Positions - _before.Positions;
        }

        if (place.Only >= 0)
        {
            output.WriteVInt32(place.Only);
        }

        _before = place;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close(_documents);
            Close(_positions);
        }
    }

    private static IndexOutput Create(SegmentWriteState state, string extension)
    {
        var name = IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension);
        var output = state.Directory.CreateOutput(name, state.Context);
        CodecUtil.WriteHeader(output, BlockPostingsFormat.HeaderName, BlockPostingsFormat.Version);
        return output;
    }

    private static void Close(IndexOutput? output)
    {
        if (output is not null)
        {
            CodecUtil.WriteFooter(output);
            output.Dispose();
        }
    }

    private void WriteSteps()
    {
        if (_inRun > 0)
        {
            _packedSteps.Clear();
            PatchedPacking.Write(_steps.AsSpan(0, _inRun), _packedSteps);
            _positions!.WriteBytes(_packedSteps.Bytes, 0, _packedSteps.Length);
            _inRun = 0;
        }
    }

    private void WriteBlock()
    {
        PatchedPacking.Write(_differences.AsSpan(0, _inBlock), _blocks);
        if (_hasFrequencies)
        {
            PatchedPacking.Write(_frequencies.AsSpan(0, _inBlock), _blocks);
        }

        WriteSteps();
        _lasts.Add(_document);
        _ends.Add(_blocks.Length);
        _inBlock = 0;
    }
}
