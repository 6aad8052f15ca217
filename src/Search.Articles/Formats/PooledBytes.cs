using System.Buffers;

namespace Search.Articles;

/// <summary>Makes room behind the bytes that are left in a rented buffer.</summary>
internal static class PooledBytes
{
    /// <summary>Moves what is left to the front, into a buffer twice as large where it takes more than half.</summary>
    /// <param name="buffer">The buffer, rented from the shared pool.</param>
    /// <param name="start">Where what is left begins; 0 afterwards.</param>
    /// <param name="end">Where it ends.</param>
    public static void MakeRoom(ref byte[] buffer, ref int start, ref int end)
    {
        var from = buffer;
        if (end - start > buffer.Length / 2)
        {
            buffer = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        }

        from.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (!ReferenceEquals(from, buffer))
        {
            ArrayPool<byte>.Shared.Return(from);
        }
    }
}
