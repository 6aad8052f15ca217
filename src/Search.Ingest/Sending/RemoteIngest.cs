using System.Net.Http.Headers;
using Search.Articles;

namespace Search.Ingest;

/// <summary>Reads articles here and sends them to a server, which splits, enriches and commits them.</summary>
/// <param name="server">The server.</param>
/// <param name="client">What sends; without a time limit of its own, since a commit may take its time.</param>
/// <param name="options">How to read, and how large a batch may be.</param>
/// <param name="time">The clock.</param>
public sealed class RemoteIngest(RunningServer server, HttpClient client, IngestOptions options, TimeProvider time)
{
    private const int LargestArticle = 8 * 1024 * 1024;
    private const int LargestRequest = 16 * 1024 * 1024;

    /// <summary>
    /// Runs until there is no more to take in or the token is cancelled; what the server acknowledged is counted, durable and searchable.
    /// </summary>
    /// <param name="intake">What to take in.</param>
    /// <param name="rejects">Where rejects are kept.</param>
    /// <param name="progress">Told after each record, or null.</param>
    /// <param name="cancellationToken">Stops reading; the batch in hand is still sent.</param>
    /// <exception cref="WorkspaceException">The server cannot be reached or refuses; the message says why.</exception>
    public Task<IngestSummary> RunAsync(
        Intake intake, RejectLog rejects, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new BatchIngest(SinkAsync, options, time).RunAsync(intake, rejects, progress, cancellationToken);

    /// <summary>A request holds no more bytes than a server takes at once, and an article that alone holds more is not sent.</summary>
    private async Task<SunkBatch> SinkAsync(IReadOnlyList<Article> articles)
    {
        var (came, lines, bytes, sequence) = (new SunkArticle[articles.Count], new List<(int Index, byte[] Line)>(), 0L, 0L);
        for (var i = 0; i < articles.Count; i++)
        {
            var line = ArticleJson.Write(articles[i]);
            if (line.Length > LargestArticle)
            {
                var detail = $"A server takes articles of at most {LargestArticle:N0} bytes. Stop it, and ingest without it.";
                came[i] = new Reject(articles[i].Origin, null, RejectReason.TooLarge, detail, "", line.Length);
                continue;
            }

            if (bytes + line.Length > LargestRequest)
            {
                sequence = await SendAsync(lines, came).ConfigureAwait(false);
                bytes = 0;
            }

            lines.Add((i, line));
            bytes += line.Length;
        }

        return new(came, lines.Count > 0 ? await SendAsync(lines, came).ConfigureAwait(false) : sequence);
    }

    private async Task<long> SendAsync(List<(int Index, byte[] Line)> lines, SunkArticle[] came)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/v1/articles")) { Content = Body(lines) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.Key);
        try
        {
            using var response = await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None).ConfigureAwait(false);
            var sunk = SentBatch.Read(response.StatusCode, body, server.Address);
            foreach (var ((index, _), article) in lines.Zip(sunk.Articles))
            {
                came[index] = article;
            }

            lines.Clear();
            return sunk.Sequence;
        }
        catch (HttpRequestException fault)
        {
            throw new WorkspaceException($"The server at {server.Address} cannot be reached: {fault.Message}", fault);
        }
    }

    private static ByteArrayContent Body(List<(int Index, byte[] Line)> lines)
    {
        using var body = new MemoryStream();
        foreach (var (_, line) in lines)
        {
            body.Write(line);
            body.WriteByte((byte)'\n');
        }

        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(ArticleJson.MediaType);
        return content;
    }
}
