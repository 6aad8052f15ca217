namespace Search.Articles;

/// <summary>
/// Opens archives within files: tells a zip or tar archive from its first bytes, and lists its members as files of their own.
/// </summary>
internal static class ArchiveFiles
{
    /// <summary>How deep archives may lie in archives: news.tar in a zip is read, what lies in an archive in that is not.</summary>
    public const int DeepestNesting = 2;

    private static readonly string[] Droppings = ["__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini", "._"];

    /// <summary>Says whether a content that begins like this is an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) => ZipMembers.IsZip(head) || TarMembers.IsTar(head);

    /// <summary>Yields the members of an archive lazily, in the archive's order; each is valid until the next is asked for.</summary>
    /// <param name="file">The file that is, or holds, the archive.</param>
    /// <param name="content">Its content, not yet read.</param>
    public static IEnumerable<ArchiveMember> Members(ArticleFile file, ArticleContent content) =>
        content.Level >= DeepestNesting
            ? [new(null, new Reject(
                file.Origin,
                null,
                RejectReason.UnknownFormat,
                $"Archives lie in each other more than {DeepestNesting} deep. Unpack the outermost by hand."))]
        : ZipMembers.IsZip(content.Head.Span) ? ZipMembers.Of(file, content)
        : TarMembers.Of(file, content);

    /// <summary>Makes the file of a member: its name only ever identifies it, and never becomes a path on a disk.</summary>
    public static ArchiveMember Member(ArticleFile file, ArticleContent content, string name, Func<Stream> open)
    {
        var clean = name.Replace('\\', '/');
        return IsDropping(clean)
            ? new(null, null, new PassedOver(file.Origin, "file that a packing program dropped", 1))
            : new(
                new ArticleFile($"{file.Path}!/{clean}", $"{file.Origin}!/{clean}", open)
                {
                    Level = content.Level + 1,
                    Budget = content.Budget
                },
                null);
    }

    /// <summary>Makes the reject of a member that cannot be opened.</summary>
    public static ArchiveMember Rejected(ArticleFile file, string name, string detail) =>
        new(null, new Reject($"{file.Origin}!/{name}", null, RejectReason.Unreadable, detail));

    private static bool IsDropping(string name) => name.StartsWith(Droppings[0], StringComparison.Ordinal)
        || Droppings.AsSpan(1, 3).Contains(name[(name.LastIndexOf('/') + 1)..])
        || name[(name.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);
}

/// <summary>
/// What an archive holds at one place: a file to read, the reject of one that cannot be, or a count of what is none; one of them.
/// </summary>
internal readonly record struct ArchiveMember(ArticleFile? File, Reject? Reject, PassedOver? PassedOver = null);
