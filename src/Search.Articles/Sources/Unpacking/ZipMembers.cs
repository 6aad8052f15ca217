using System.IO.Compression;

namespace Search.Articles;

/// <summary>Reads the members of a zip archive through its directory, one after the other.</summary>
/// <remarks>
/// The directory lies at the end, so an archive that cannot be read in any order (one within another, or from standard input) is first
/// written to a file without a name of its own, which goes when it is closed. Office documents and EPUB books are zip archives too, and are
/// named for what they are.
/// </remarks>
internal static class ZipMembers
{
    private const string Office = "[Content_Types].xml";
    private const string Book = "mimetype";

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    public static IEnumerable<ArchiveMember> Of(ArticleFile file, ArticleContent content)
    {
        if (!TryOpen(content, out var zip, out var fault))
        {
            yield return new(null, new Reject(
                file.Origin, null, RejectReason.Malformed, $"The zip archive cannot be read: {fault} Pack it again."));
            yield break;
        }

        using (zip)
        {
            if (zip!.Entries.FirstOrDefault()?.FullName is Office or Book)
            {
                yield return new(null, new Reject(
                    file.Origin,
                    null,
                    RejectReason.UnknownFormat,
                    "The file is an office document or a book. Save it as a web page or as text."));
                yield break;
            }

            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                yield return Member(file, content, entry);
            }
        }
    }

    private static ArchiveMember Member(ArticleFile file, ArticleContent content, ZipArchiveEntry entry) => entry.IsEncrypted
        ? ArchiveFiles.Rejected(file, entry.FullName, "The member is encrypted. Unpack the archive with its password.")
        : ArchiveFiles.Member(file, content, entry.FullName, () => Open(entry, content));

    private static UnpackedStream Open(ZipArchiveEntry entry, ArticleContent content)
    {
        try
        {
            return new UnpackedStream(entry.Open(), content.Budget, content.Level + 1);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
        {
            throw new IOException($"{fault.Message} Pack it with the usual compression, deflate.", fault);
        }
    }

    private static bool TryOpen(ArticleContent content, out ZipArchive? zip, out string? fault)
    {
        Stream? bytes = null;
        (zip, fault) = (null, null);
        try
        {
            bytes = content.Seekable ?? Spool(content);
            zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            _ = zip.Entries.Count; // Reads the directory.
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            fault = content.Fault ?? exception.Message;
            bytes?.Dispose();
        }

        return fault is null;
    }

    private static FileStream Spool(ArticleContent content)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var spool = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            content.Stream.CopyTo(spool);
            spool.Position = 0;
            return spool;
        }
        catch (IOException)
        {
            spool.Dispose();
            throw;
        }
    }
}
