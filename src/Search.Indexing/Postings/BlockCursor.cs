using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>
/// Reads the documents of one term block by block, forwards, and their frequencies and positions where they are asked for.
/// </summary>
/// <remarks>The segment must stay open while it is used. For one thread.</remarks>
internal sealed class BlockCursor
{
    private const int End = int.MaxValue;

    private readonly int[] _documents = new int[BitPacking.Size + Vector256<int>.Count]; // A look at several at once may begin at the last.
    private int[]? _frequencies;
    private readonly TermPlace _place = new();
    private BlockPostingsReader _source = null!;
    private BlockDirectory _directory;
    private int _blockCount;
    private int _block;
    private bool _hasFrequencies;
    private BlockPositions? _positions;

    /// <summary>How many documents have the term.</summary>
    public int DocumentCount => _place.DocFreq;

    /// <summary>The documents of the block.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>How many documents the block has.</summary>
    public int Count { get; private set; }

    /// <summary>The last document of the block; the largest number behind the last block, -1 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Whether all blocks lie behind.</summary>
    public bool IsAtEnd => Last == End;

    /// <summary>The frequencies of the block's documents: all 1 in a field that has none.</summary>
    public ReadOnlySpan<int> Frequencies => (_hasFrequencies ? _frequencies : ReadFrequencies()).AsSpan(0, Count);

    /// <summary>Begins before the first block of a term.</summary>
    /// <returns>This cursor.</returns>
    public BlockCursor Over(TermPlace place)
    {
        _place.CopyFrom(place); // Lucene's iterators go on to the next term in the same object.
        _source = place.Source!;
        _blockCount = (place.DocFreq + BitPacking.Size - 1) / BitPacking.Size;
        _directory = new BlockDirectory(_source, place.Documents, _blockCount);
        (_block, Count, Last) = (-1, 0, -1);
        return this;
    }

    /// <summary>Moves to the next block, or answers false where there is none.</summary>
    public bool NextBlock()
    {
        if (_block + 1 >= _blockCount)
        {
            (_block, Count, Last) = (_blockCount, 0, End);
            return false;
        }

        Read(_block + 1);
        return true;
    }

    /// <summary>Sets the bits of the documents of all blocks from the next one on.</summary>
    public void AddTo(FixedBitSet set)
    {
        var bits = set.GetBits();
        while (NextBlock())
        {
            foreach (var document in Documents)
            {
                bits[document >> 6] |= 1L << document;
            }
        }
    }

    /// <summary>Moves on to the first block whose last document is not before one; it stays where it is if that is this block.</summary>
    /// <returns>Whether there is such a block.</returns>
    public bool SeekBlock(int document)
    {
        if (document <= Last)
        {
            return _block < _blockCount;
        }

        if (_blockCount <= 1)
        {
            return NextBlock() && (document <= Last || NextBlock());
        }

        var block = FindBlock(document);
        if (block == _blockCount)
        {
            (_block, Count, Last) = (_blockCount, 0, End);
            return false;
        }

        Read(block);
        return true;
    }

    /// <summary>
    /// Gets the place in the block of the first document that is not before one, which must not be behind <see cref="Last"/>.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="from">Where to begin.</param>
    public int Find(int document, int from)
    {
        var wanted = Vector256.Create(document);
        ref var documents = ref MemoryMarshal.GetArrayDataReference(_documents);
        for (var at = from; at < Count; at += Vector256<int>.Count)
        {
            var reached = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref documents, (nuint)at), wanted).ExtractMostSignificantBits();
            if (reached != 0)
            {
                return at + BitOperations.TrailingZeroCount(reached);
            }
        }

        return Math.Max(0, Count - 1);
    }

    /// <summary>Reads the positions of a document of the block. Within a block, documents are best asked for in their order.</summary>
    /// <param name="index">The document, by its place in the block.</param>
    /// <param name="less">What is taken off each.</param>
    /// <param name="positions">Where they go; made larger where they do not fit.</param>
    /// <returns>How many there are.</returns>
    public int ReadPositions(int index, int less, ref int[] positions)
    {
        var frequencies = Frequencies;
        _positions ??= new BlockPositions();
        if (!_positions.IsOver)
        {
            _positions.Over(_source, _place.Positions + _directory.Positions(_block), frequencies);
        }

        if (positions.Length < frequencies[index])
        {
            Array.Resize(ref positions, Math.Max(frequencies[index], positions.Length * 2));
        }

        _positions.Read(frequencies, index, -less, positions);
        return frequencies[index];
    }

    private int FindBlock(int document)
    {
        var lasts = _directory.Lasts;
        var (low, high) = (_block + 1, _blockCount);
        for (var step = 1; low + step < _blockCount && lasts[low + step - 1] < document; step *= 2)
        {
            low += step;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = lasts[middle] < document ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Read(int block)
    {
        _block = block;
        _hasFrequencies = false;
        _positions?.Leave();
        if (_place.Only >= 0)
        {
            (_documents[0], Count, Last) = (_place.Only, 1, _place.Only);
            return;
        }

        var before = block > 0 ? _directory.Lasts[block - 1] : 0;
        Count = Math.Min(BitPacking.Size, _place.DocFreq - (block * BitPacking.Size));
        PatchedPacking.UnpackSums(Bytes(), before, _documents.AsSpan(0, Count));
        Last = _documents[Count - 1];
    }

    private int[] ReadFrequencies()
    {
        _hasFrequencies = true;
        var frequencies = _frequencies ??= new int[BitPacking.Size];
        if (_place.Options < IndexOptions.DOCS_AND_FREQS)
        {
            frequencies.AsSpan().Fill(1);
        }
        else if (_place.Only >= 0)
        {
            frequencies[0] = (int)_place.TotalTermFreq;
        }
        else
        {
            var bytes = Bytes();
            PatchedPacking.Unpack(bytes[PatchedPacking.BytesOf(bytes, Count)..], 1, frequencies.AsSpan(0, Count));
        }

        return frequencies;
    }

    private ReadOnlySpan<byte> Bytes() => _source.Documents(_directory.Block(_block));
}
