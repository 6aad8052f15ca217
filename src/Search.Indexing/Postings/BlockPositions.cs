namespace Search.Indexing;

/// <summary>Reads the positions of the documents of one block: see <see cref="BlockPostingsFormat"/>. For one thread.</summary>
internal sealed class BlockPositions
{
    private readonly int[] _steps = new int[BitPacking.Size];
    private BlockPostingsReader _source = null!;
    private long _begin;
    private int _total;
    private int _document;
    private int _before;
    private long _run;
    private int _runStart;
    private bool _isUnpacked;

    /// <summary>Whether it stands on a block.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins with a block.</summary>
    /// <param name="source">The segment's postings.</param>
    /// <param name="begin">Where the block's positions begin in their file.</param>
    /// <param name="frequencies">How many positions each document has.</param>
    public void Over(BlockPostingsReader source, long begin, ReadOnlySpan<int> frequencies)
    {
        (_source, _begin, _total, IsOver) = (source, begin, 0, true);
        foreach (var frequency in frequencies)
        {
            _total += frequency;
        }

        Rewind();
    }

    /// <summary>Leaves the block.</summary>
    public void Leave() => IsOver = false;

    /// <summary>Reads the positions of a document.</summary>
    /// <param name="frequencies">How many positions each document has.</param>
    /// <param name="index">The document, by its place in the block.</param>
    /// <param name="zero">What the position 0 is read as.</param>
    /// <param name="positions">Where they go.</param>
    public void Read(ReadOnlySpan<int> frequencies, int index, int zero, Span<int> positions)
    {
        if (index < _document)
        {
            Rewind();
        }

        for (; _document < index; _document++)
        {
            _before += frequencies[_document];
        }

        positions = positions[..frequencies[index]];
        for (var (position, read) = (zero, 0); read < positions.Length;)
        {
            var steps = StepsFrom(_before + read);
            for (var i = 0; i < steps.Length && read < positions.Length; i++)
            {
                position += steps[i];
                positions[read++] = position;
            }
        }
    }

    private void Rewind()
    {
        (_document, _before) = (0, 0);
        (_run, _runStart, _isUnpacked) = (_begin, 0, false);
    }

    /// <summary>Gets the steps from one on to the end of the run in which it stands.</summary>
    private ReadOnlySpan<int> StepsFrom(int step)
    {
        while (step - _runStart >= BitPacking.Size)
        {
            _run += PatchedPacking.BytesOf(_source.Positions(_run), BitPacking.Size);
            (_runStart, _isUnpacked) = (_runStart + BitPacking.Size, false);
        }

        if (!_isUnpacked)
        {
            Unpack();
        }

        return _steps.AsSpan(step - _runStart);
    }

    private void Unpack()
    {
        PatchedPacking.Unpack(_source.Positions(_run), 0, _steps.AsSpan(0, Math.Min(BitPacking.Size, _total - _runStart)));
        _isUnpacked = true;
    }
}
