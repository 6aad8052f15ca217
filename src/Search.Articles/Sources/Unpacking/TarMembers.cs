using System.Formats.Tar;

namespace Search.Articles;

/// <summary>Reads the members of a tar archive (V7, ustar, pax, GNU) in one pass, without holding any of them.</summary>
internal static class TarMembers
{
    private const int BlockSize = 512;
    private const int ChecksumAt = 148;
    private const int MagicAt = 257;

    public static bool IsTar(ReadOnlySpan<byte> head) =>
        head.Length >= BlockSize && (head[MagicAt..].StartsWith("ustar"u8) || HasChecksum(head[..BlockSize]));

    public static IEnumerable<ArchiveMember> Of(ArticleFile file, ArticleContent content)
    {
        using var tar = new TarReader(content.Stream, leaveOpen: true);
        string? fault;
        while (TryNext(tar, out var entry, out fault))
        {
            if (Member(file, content, entry!) is { } member)
            {
                yield return member;
            }
        }

        if (fault is not null && content.Fault is null)
        {
            yield return new(null, new Reject(
                file.Origin,
                null,
                RejectReason.Malformed,
                $"The tar archive breaks off: {fault} What came before is used; pack it again."));
        }
    }

    private static ArchiveMember? Member(ArticleFile file, ArticleContent content, TarEntry entry) => entry.EntryType switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile =>
            ArchiveFiles.Member(file, content, entry.Name, () => entry.DataStream ?? Stream.Null),
        TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes => null,
        _ => ArchiveFiles.Rejected(file, entry.Name, $"The member is no file but a {entry.EntryType}. Pack the file itself."),
    };

    private static bool TryNext(TarReader tar, out TarEntry? entry, out string? fault)
    {
        (entry, fault) = (null, null);
        try
        {
            entry = tar.GetNextEntry();
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or FormatException or ArgumentException or NotSupportedException)
        {
            fault = exception.Message;
        }

        return entry is not null;
    }

    // V7 archives have no magic, but the sum of the header's bytes, the field of the sum itself counted as spaces, in octal.
    private static bool HasChecksum(ReadOnlySpan<byte> header)
    {
        var (sum, stated) = (8 * ' ', 0);
        for (var i = 0; i < BlockSize; i++)
        {
            sum += i is >= ChecksumAt and < ChecksumAt + 8 ? 0 : header[i];
        }

        foreach (var digit in header.Slice(ChecksumAt, 8).Trim(" \0"u8))
        {
            stated = digit is >= (byte)'0' and <= (byte)'7' ? (stated * 8) + digit - '0' : -1;
        }

        return header[0] != 0 && stated == sum;
    }
}
