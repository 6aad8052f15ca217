using System.Buffers;
using System.Net;

namespace Search.Ingest;

/// <summary>
/// Reads the body of an answer whole, inside the attempt, so that a body that breaks off or drips is a fault of the attempt.
/// </summary>
/// <remarks>Bodies of answers other than 200 and 203 are not read.</remarks>
internal sealed class BodyHandler(FetchOptions options, string folder) : DelegatingHandler
{
    private const int RatioFrom = 1024 * 1024;
    private const int Chunk = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
        {
            return response;
        }

        try
        {
            var original = response.Content;
            response.Content = new FetchedContent(
                await ReadAsync(original, FetchLimits.Of(request), cancellationToken).ConfigureAwait(false), original);
            original.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<FetchedBody> ReadAsync(HttpContent content, FetchLimits limits, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limits.LargestBody && !limits.IsCut)
        {
            throw TooLarge(limits);
        }

        var body = new FetchedBody(folder);
        try
        {
            var sent = new CountedStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
            using var unpacked = ContentUnpacking.Unpack(sent, content.Headers.ContentEncoding);
            await FillAsync(body, unpacked, sent, limits, cancellationToken).ConfigureAwait(false);
            body.Complete();
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    private async Task FillAsync(
        FetchedBody body, Stream unpacked, CountedStream sent, FetchLimits limits, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            int read;
            while ((read = await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                var room = (int)Math.Min(read, limits.LargestBody - body.Length);
                await body.AddAsync(buffer.AsMemory(0, room), cancellationToken).ConfigureAwait(false);
                Check(body.Length, sent.Count);
                if (room < read)
                {
                    if (limits.IsCut)
                    {
                        return;
                    }

                    throw TooLarge(limits);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Check(long unpacked, long sent)
    {
        if (unpacked > RatioFrom && unpacked > sent * options.LargestRatio)
        {
            throw new FetchRefusedException(
                FetchFault.DecompressionBomb,
                $"The body unpacks to more than {options.LargestRatio:N0} times what was sent ({sent:N0} bytes), which no page does; it was not read further.");
        }
    }

    private static FetchRefusedException TooLarge(FetchLimits limits) =>
        new(FetchFault.TooLarge, $"The body is larger than the limit of {limits.LargestBody:N0} bytes.");
}
