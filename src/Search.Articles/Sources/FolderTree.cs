namespace Search.Articles;

/// <summary>All files below a folder, lazily, each folder's entries in ordinal order.</summary>
internal static class FolderTree
{
    public static IEnumerable<Found> Walk(string root, int levels = int.MaxValue) => Walk(root, root, levels);

    private static IEnumerable<Found> Walk(string folder, string root, int levels)
    {
        if (!TryList(folder, out var entries, out var reject))
        {
            yield return reject!;
            yield break;
        }

        foreach (var found in entries.SelectMany(entry => Enter(entry, Path.Combine(folder, entry.Name), root, levels)))
        {
            yield return found;
        }
    }

    private static IEnumerable<Found> Enter(FileSystemInfo entry, string path, string root, int levels) => entry switch
    {
        DirectoryInfo when levels == 1 => [],
        DirectoryInfo { LinkTarget: not null } => [LinkedFolder(path)],
        DirectoryInfo => Walk(path, root, levels - 1),
        _ when FileKind.Of(path) is { } special => [Special(path, special)],
        _ => [PathSource.FileAt(path, Identity(path, root))],
    };

    private static string Identity(string path, string root) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static Reject Special(string path, string kind) =>
        new(
            path,
            null,
            RejectReason.Unreadable,
            $"This is {kind}, which may never end and is passed over in a folder. Name it itself to read it.");

    private static Reject LinkedFolder(string path) =>
        new(path, null, RejectReason.Unreadable, "This is a link to a folder, which is not followed. Name the folder it leads to.");

    private static bool TryList(string folder, out FileSystemInfo[] entries, out Reject? reject)
    {
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
            reject = null;
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            entries = [];
            reject = new Reject(folder, null, RejectReason.Unreadable, $"The folder cannot be listed: {fault.Message}");
            return false;
        }
    }
}
