using System.Buffers;

namespace Search.Articles;

/// <summary>Reads a content that is one record, whole, up to the limit.</summary>
internal static class WholeContent
{
    /// <summary>Reads all bytes, or gives null where there are more than <paramref name="limit"/>.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> Read(ArticleContent content, int limit, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(PeekStream.DefaultLength);
        while (bytes.WrittenCount <= limit)
        {
            var read = await content.Stream.ReadAsync(bytes.GetMemory(PeekStream.DefaultLength), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
        }

        return null;
    }

    /// <summary>Reads all text, or says in the reject why it cannot be had.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="content">Its content.</param>
    /// <param name="options">The limit.</param>
    /// <param name="declared">Finds the encoding that the content declares in its first bytes, or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<(string? Text, Reject? Reject)> ReadText(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        Func<ReadOnlyMemory<byte>, string?> declared,
        CancellationToken cancellationToken)
    {
        if (await Read(content, options.LongestRecord, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return (null, Rejecting.TooLarge(file, null, options.LongestRecord, content.Head.Span, null));
        }

        var decoded = TextDecoder.TryDecode(bytes.Span, file.Charset, declared(bytes), out var text, out var decided, out var problem);
        content.Encoding = decided;
        return decoded
            ? (text, null)
            : (null, Rejecting.Of(file, null, RejectReason.Encoding, problem, bytes.Span, bytes.Length));
    }
}
