using Search.Articles;

namespace Search.Ingest;

/// <summary>One stream, such as standard input, read once.</summary>
/// <remarks>
/// What it holds has no name, so an article in it that states neither id nor URL is known by how the stream begins: the same input again
/// is the same article, other input is another one.
/// </remarks>
/// <param name="name">What it is, for messages.</param>
/// <param name="open">Opens it; asked once.</param>
public sealed class StreamSource(string name, Func<Stream> open) : ArticleSource
{
    private const int Beginning = 64 * 1024;

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Found> Read(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = open();
        var beginning = new byte[Beginning];
        var length = await stream.ReadAtLeastAsync(beginning, Beginning, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        var identity = $"stream/{Base32.OfHash(Convert.ToBase64String(beginning.AsSpan(0, length)), characters: 26)}";
        yield return new ArticleFile(identity, name, () => new JoinedStream(beginning.AsMemory(0, length), stream));
    }
}
