namespace Search.Indexing;

/// <summary>Builds the index anew from the store alone, for another schema or analysis; every answer as of every sequence stays.</summary>
/// <remarks>
/// The new index is built beside the old one, which stays in use until the new one is whole; a run that is cut short changes nothing. To
/// split and enrich anew what came in, read <see cref="CorpusWriter.Received"/> and put it through <see cref="CorpusWriter.Reenrich"/>.
/// </remarks>
public static class Reindexer
{
    /// <summary>Builds the index of a data directory anew and puts it in use.</summary>
    /// <param name="directory">The data directory. Nobody else may be writing to it.</param>
    /// <param name="time">The clock that the lock is signed with.</param>
    /// <param name="progress">Told each commit that was replayed, or null.</param>
    /// <param name="cancellationToken">Stops the run; the old index stays in use.</param>
    /// <returns>The last commit in the store, or null where it is empty.</returns>
    /// <exception cref="CorpusLockedException">Another process has the corpus open for writing.</exception>
    /// <exception cref="StoreCorruptException">The store is damaged; the message says where.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Commit? Run(string directory, TimeProvider time, IProgress<Commit>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Commit? last = null;
        using var files = CorpusFiles.OpenFresh(directory, time);
        var scan = StoreScan.Of(files.Store, StoreFile.HeadSize);
        RefuseLoss(directory, scan);
        new Replay(files).Run(StoreFile.HeadSize, scan.End, commit =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            last = commit;
            progress?.Report(commit);
        });
        files.Folder.Use(directory);
        files.Folder.RemoveOthers();
        return last;
    }

    /// <summary>A store that ends before what the old index holds has lost commits: an index built from it would hide that.</summary>
    private static void RefuseLoss(string directory, StoreScan scan)
    {
        if (IndexFolder.Current(directory)?.LastPosition() is { } position && position > scan.End)
        {
            throw new StoreCorruptException(
                $"The store is whole up to byte {scan.End} only, and the index holds commits up to byte {position}. "
                + $"Restore {StoreFile.Name} from a backup.",
                scan.End);
        }
    }
}
