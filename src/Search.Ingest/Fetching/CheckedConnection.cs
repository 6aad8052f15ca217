using System.Net;
using System.Net.Sockets;

namespace Search.Ingest;

/// <summary>
/// Connects to a host: resolves its name once, passes over addresses that are not public, and connects to one of the very addresses that
/// were checked, so that no second answer of the name server can lead elsewhere.
/// </summary>
internal sealed class CheckedConnection(FetchOptions options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await AddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        var all = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await options.Resolve(host, cancellationToken).ConfigureAwait(false);
        var usable = options.AllowPrivateAddresses ? all : Array.FindAll(all, options.IsPublic);
        return usable.Length > 0
            ? usable
            : throw new FetchRefusedException(
                FetchFault.PrivateAddress,
                $"{host} is at {string.Join(", ", all.Take(3))}, which is not an address of the public internet. If that is meant, say --allow-private-addresses.");
    }
}
