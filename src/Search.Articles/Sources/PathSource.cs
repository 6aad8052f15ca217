namespace Search.Articles;

/// <summary>Articles in the file system: files, folders with all below them, and patterns with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
/// <remarks>
/// Paths are taken in the order given; inside a folder, entries come in ordinal order of their names, folders and files together. A file's
/// identity is its path below the folder that was named (or below the pattern's part without wildcards); a file named directly is
/// identified by its name. A folder that is a symbolic link is not entered, so that no loop can arise; it is rejected with that reason.
/// </remarks>
/// <param name="paths">The files, folders and patterns; at least one.</param>
public sealed class PathSource(IReadOnlyList<string> paths) : ArticleSource
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<Found> Read(CancellationToken cancellationToken = default) =>
        paths.SelectMany(Expand).ToAsyncEnumerable();

    /// <inheritdoc/>
    public override long? Measure() => paths.SelectMany(Expand).Sum(found => found.File is { } file ? LengthOf(file.Origin) : 0);

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static IEnumerable<Found> Expand(string path) =>
        File.Exists(path) ? [FileAt(path, Path.GetFileName(path))]
        : Directory.Exists(path) ? FolderTree.Walk(path)
        : GlobPattern.IsPattern(path) ? GlobPattern.Parse(path).Find()
        : [new Reject(
            path, null, RejectReason.Missing, $"There is no file or folder '{path}'. Check the path, relative to the current folder.")];

    internal static ArticleFile FileAt(string path, string identity) =>
        new(identity, path, () =>
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
}
