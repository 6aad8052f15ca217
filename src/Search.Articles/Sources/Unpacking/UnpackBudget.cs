namespace Search.Articles;

/// <summary>Watches how much comes out of a packed file for what went in, and stops a decompression bomb.</summary>
/// <remarks>
/// Text packs to a tenth, and repetitive records to a hundredth of their size; more than <see cref="LargestRatio"/> times what was read,
/// once <see cref="Free"/> bytes have come out, is a bomb, on whichever level of nesting it comes out.
/// </remarks>
/// <param name="bytesRead">Gets how many bytes of the outermost file were read so far.</param>
internal sealed class UnpackBudget(Func<long> bytesRead)
{
    public const long Free = 32 * 1024 * 1024;
    public const int LargestRatio = 250;

    private readonly long[] _unpacked = new long[ArchiveFiles.DeepestNesting + 2];

    /// <summary>Counts bytes that came out on a level of nesting.</summary>
    /// <exception cref="DecompressionBombException">It is a bomb.</exception>
    public void Count(int level, int bytes)
    {
        var unpacked = _unpacked[Math.Min(level, _unpacked.Length - 1)] += bytes;
        if (unpacked > Free && unpacked / LargestRatio > bytesRead())
        {
            throw new DecompressionBombException();
        }
    }
}

/// <summary>Something packed unpacks to far more than any text would.</summary>
internal sealed class DecompressionBombException()
    : IOException($"It unpacks to more than {UnpackBudget.LargestRatio} times its size, which is a decompression bomb. Unpack it by hand if you trust it.");
