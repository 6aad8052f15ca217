using System.Net;

namespace Search.Ingest;

/// <summary>Content of a response that was read whole and unpacked; its headers are those of the original.</summary>
internal sealed class FetchedContent : HttpContent
{
    public FetchedContent(FetchedBody body, HttpContent original)
    {
        Body = body;
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    public FetchedBody Body { get; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var body = Body.Open();
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Length;
        return true;
    }
}
