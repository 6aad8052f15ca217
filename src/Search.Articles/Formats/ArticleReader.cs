using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>Reads a file whatever its format: tells the format from the content, reads its articles, and adds the reject of what cut it short.</summary>
public static class ArticleReader
{
    /// <summary>Reads the articles of a file lazily; whatever is wrong with it becomes a reject, never an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format to read it as, or null to tell it from the content.</param>
    /// <param name="options">The limits and what is taken for granted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Parsed> Read(
        ArticleFile file, ArticleFormat? format, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var content = Open(file, out var unreadable);
        if (content is null)
        {
            yield return unreadable!;
            yield break;
        }

        var head = FileHead.Of(content.Head.Span);
        if (format is null && !head.TryTell(file.Origin, content.Fault, out format, out var unknown))
        {
            yield return unknown!;
            yield break;
        }

        await foreach (var parsed in format!.Parse(file, content, options, cancellationToken).ConfigureAwait(false))
        {
            yield return parsed;
        }

        if (content.Fault is { } fault)
        {
            yield return new Reject(file.Origin, null, RejectReason.Malformed, $"The file breaks off: {fault} What came before is used; fetch or pack the file again.");
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
