using Lucene.Net.Store;

namespace Search.Indexing;

/// <summary>Where the blocks of a term lie, and the last document of each: see <see cref="BlockPostingsFormat"/>.</summary>
internal readonly struct BlockDirectory
{
    private const int WidthBits = 3;
    private const int WidthMask = (1 << WidthBits) - 1;

    private readonly BlockPostingsReader _source;
    private readonly long _start;
    private readonly int _count;
    private readonly int _lastWidth;
    private readonly int _endWidth;
    private readonly int _positionWidth;

    /// <param name="source">The segment's postings.</param>
    /// <param name="start">Where what the documents' file has of the term begins.</param>
    /// <param name="count">How many blocks it has. One alone has no directory.</param>
    public BlockDirectory(BlockPostingsReader source, long start, int count)
    {
        (_source, _start, _count) = (source, start, count);
        if (count > 1)
        {
            var widths = source.Documents(start);
            (_lastWidth, _endWidth, _positionWidth) = (widths[0] & WidthMask, widths[0] >> WidthBits, widths[1]);
            _start += 2;
        }
    }

    /// <summary>The last document of each block, where there are several.</summary>
    public NarrowColumn Lasts => new(_source.Documents(_start), _lastWidth);

    /// <summary>Gets where a block begins in the documents' file.</summary>
    public long Block(int block) => _start + ((long)(_lastWidth + _endWidth + _positionWidth) * _count)
        + (block == 0 ? 0 : new NarrowColumn(_source.Documents(_start + ((long)_lastWidth * _count)), _endWidth)[block - 1]);

    /// <summary>Gets where the positions of a block begin behind the term's first.</summary>
    public int Positions(int block) =>
        new NarrowColumn(_source.Documents(_start + ((long)(_lastWidth + _endWidth) * _count)), _positionWidth)[block];

    /// <summary>Writes the directory of several blocks.</summary>
    /// <param name="lasts">The last document of each.</param>
    /// <param name="ends">Where each ends behind the first.</param>
    /// <param name="positions">Where the positions of each begin.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(List<int> lasts, List<int> ends, List<int> positions, IndexOutput output)
    {
        var (last, end, position) = (NarrowColumn.WidthOf(lasts[^1]), NarrowColumn.WidthOf(ends[^1]), NarrowColumn.WidthOf(positions[^1]));
        output.WriteByte((byte)(last | (end << WidthBits)));
        output.WriteByte((byte)position);
        NarrowColumn.Write(lasts, last, output);
        NarrowColumn.Write(ends, end, output);
        NarrowColumn.Write(positions, position, output);
    }
}
