using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Search.Articles;

namespace Search.Ingest;

/// <summary>Reads articles here and sends them to a server, which splits, enriches and commits them.</summary>
/// <param name="server">The server.</param>
/// <param name="client">What sends; without a time limit of its own, since a commit may take its time.</param>
/// <param name="options">How to read, and how large a batch may be.</param>
/// <param name="time">The clock.</param>
public sealed class RemoteIngest(RunningServer server, HttpClient client, IngestOptions options, TimeProvider time)
{
    /// <summary>Runs until the source ends or the token is cancelled; what the server acknowledged is counted, durable and searchable.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="rejects">Where rejects are kept.</param>
    /// <param name="progress">Told after each record, or null.</param>
    /// <param name="cancellationToken">Stops reading; the batch in hand is still sent.</param>
    /// <exception cref="WorkspaceException">The server cannot be reached or refuses; the message says why.</exception>
    public async Task<IngestSummary> RunAsync(
        ArticleSource source, RejectLog rejects, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        var summary = new IngestSummary();
        var meter = new Meter(source.Measure, summary, progress);
        var batch = new List<byte[]>();
        var bytes = 0L;
        await foreach (var (file, parsed) in Read(source, cancellationToken).ConfigureAwait(false))
        {
            if (parsed.Article is { } article)
            {
                batch.Add(ArticleJson.Write(article));
                bytes += batch[^1].Length;
            }
            else if (parsed.PassedOver is { } passedOver)
            {
                summary.Count(passedOver);
            }
            else
            {
                rejects.Add(parsed.Reject!);
                summary.Count(parsed.Reject!);
            }

            if (batch.Count >= options.BatchArticles || bytes >= options.BatchCharacters)
            {
                await SendAsync(batch, summary).ConfigureAwait(false);
                bytes = 0;
            }

            meter.Tell(file);
        }

        await SendAsync(batch, summary).ConfigureAwait(false);
        (summary.Duration, summary.Stopped) = (time.GetElapsedTime(began), cancellationToken.IsCancellationRequested);
        return summary;
    }

    private async IAsyncEnumerable<(ArticleFile? File, Parsed Parsed)> Read(
        ArticleSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in source.Read(CancellationToken.None).ConfigureAwait(false))
        {
            if (found.File is not { } file)
            {
                yield return (null, found.Reject!);
                continue;
            }

            await foreach (var parsed in ArticleReader.Read(file, options.Format, options.Reading, CancellationToken.None).ConfigureAwait(false))
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    yield break;
                }

                yield return (file, parsed);
            }
        }
    }

    private async Task SendAsync(List<byte[]> batch, IngestSummary summary)
    {
        if (batch.Count == 0)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/v1/articles")) { Content = Lines(batch) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.Key);
        try
        {
            using var response = await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None).ConfigureAwait(false);
            summary.Add(SentBatch.Read(response.StatusCode, body, server.Address));
        }
        catch (HttpRequestException fault)
        {
            throw new WorkspaceException($"The server at {server.Address} cannot be reached: {fault.Message}", fault);
        }

        batch.Clear();
    }

    private static ByteArrayContent Lines(List<byte[]> batch)
    {
        using var body = new MemoryStream();
        foreach (var line in batch)
        {
            body.Write(line);
            body.WriteByte((byte)'\n');
        }

        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(ArticleJson.MediaType);
        return content;
    }
}
