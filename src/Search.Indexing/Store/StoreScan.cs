using System.Buffers.Binary;

namespace Search.Indexing;

/// <summary>What the frames from a position on come to: the batches that count, and what lies behind them.</summary>
/// <param name="End">Where the last whole batch ends.</param>
/// <param name="Last">The commit that ends it, or null where there is no batch from the position on.</param>
internal sealed record StoreScan(long End, CommitRecord? Last)
{
    private const int Chunk = 1 << 16;

    /// <summary>Checks every frame from a position that begins a batch.</summary>
    /// <exception cref="StoreCorruptException">A damaged frame lies before the end of a later batch: it is no torn tail.</exception>
    public static StoreScan Of(StoreFile store, long from)
    {
        var scan = new StoreScan(from, null);
        var position = from;
        while (store.TryRead(position, out var frame))
        {
            if (frame.Kind == FrameKind.Commit)
            {
                scan = new StoreScan(frame.End, StoreJson.ReadCommit(frame));
            }

            position = frame.End;
        }

        RefuseBatchesBehind(store, position);
        return scan;
    }

    /// <summary>Gets the frames of whole batches from a position on.</summary>
    /// <exception cref="StoreCorruptException">A frame before <paramref name="end"/> is damaged.</exception>
    public static IEnumerable<Frame> Frames(StoreFile store, long from, long end)
    {
        for (var position = from; position < end;)
        {
            var frame = store.Read(position);
            yield return frame;
            position = frame.End;
        }
    }

    /// <summary>
    /// A batch that begins behind the damage was written after the damaged one was whole; the torn end of a write has none.
    /// </summary>
    private static void RefuseBatchesBehind(StoreFile store, long damaged)
    {
        var bytes = new byte[Chunk + Frame.HeadSize];
        for (var position = damaged; store.ReadBytes(position, bytes) is > Frame.HeadSize and var read; position += Chunk)
        {
            for (var at = 0; at < Math.Min(Chunk, read - 4); at++)
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == Frame.Mark && IsLaterBatch(store, position + at, damaged))
                {
                    throw new StoreCorruptException(
                        $"The store is damaged at byte {damaged}: a later batch ends at byte {position + at}, "
                        + "so this is not the torn end of a write. "
                        + $"Restore {StoreFile.Name} from a backup.",
                        damaged);
                }
            }
        }
    }

    private static bool IsLaterBatch(StoreFile store, long position, long damaged) =>
        store.TryRead(position, out var frame) && frame.Kind == FrameKind.Commit && StoreJson.ReadCommit(frame).Start > damaged;
}
