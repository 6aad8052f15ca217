using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>
/// Reads a file whatever its format: tells the format from the content, reads its articles, and adds the reject of what cut it short.
/// </summary>
public static class ArticleReader
{
    /// <summary>Reads the articles of a file lazily; whatever is wrong with it becomes a reject, never an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format to read it as, or null to tell it from the content.</param>
    /// <param name="options">The limits and what is taken for granted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Parsed> Read(
        ArticleFile file,
        ArticleFormat? format,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var content = Open(file, out var unreadable);
        if (content is null)
        {
            yield return unreadable!;
            yield break;
        }

        await foreach (var parsed in ReadContent(file, content, format, options, cancellationToken).ConfigureAwait(false))
        {
            yield return parsed;
        }

        if (content.Fault is { } fault)
        {
            yield return content.IsBomb
                ? new Reject(file.Origin, null, RejectReason.TooLarge, fault)
                : new Reject(
                    file.Origin,
                    null,
                    RejectReason.Malformed,
                    $"The file breaks off: {fault} What came before is used; fetch or pack the file again.");
        }
    }

    private static IAsyncEnumerable<Parsed> ReadContent(
        ArticleFile file, ArticleContent content, ArticleFormat? format, FormatOptions options, CancellationToken cancellationToken)
    {
        if (ArchiveFiles.IsArchive(content.Head.Span))
        {
            return ReadMembers(file, content, format, options, cancellationToken);
        }

        return format is null
            && !FileHead.Of(content.Head.Span).TryTell(file.Origin, content.Fault, options.Columns, out format, out var unknown)
            ? new[] { (Parsed)unknown! }.ToAsyncEnumerable()
            : format!.Parse(file, content, options, cancellationToken);
    }

    private static async IAsyncEnumerable<Parsed> ReadMembers(
        ArticleFile file,
        ArticleContent content,
        ArticleFormat? format,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var member in ArchiveFiles.Members(file, content))
        {
            any = true;
            if (member.File is not { } inner)
            {
                yield return member.Reject is { } reject ? reject : member.PassedOver!;
                continue;
            }

            await foreach (var parsed in Read(inner, format, options, cancellationToken).ConfigureAwait(false))
            {
                yield return parsed;
            }
        }

        if (!any && content.Fault is null)
        {
            yield return new Reject(file.Origin, null, RejectReason.Empty, "The archive holds no files.");
        }
    }

    private static ArticleContent? Open(ArticleFile file, out Reject? reject)
    {
        try
        {
            reject = null;
            return file.Open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reject = new Reject(file.Origin, null, RejectReason.Unreadable, $"The file cannot be opened: {fault.Message}");
            return null;
        }
    }
}
