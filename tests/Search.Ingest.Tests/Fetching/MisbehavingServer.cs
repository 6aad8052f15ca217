using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Search.Ingest.Tests.Fetching;

/// <summary>
/// A server on this machine that answers each path as a test says, down to the bytes, with a certificate over TLS; a robots.txt that no
/// test states is a 404.
/// </summary>
internal sealed class MisbehavingServer : IAsyncDisposable
{
    private readonly X509Certificate2? _certificate;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<Exchange, Task>> _answers = new();
    private readonly ConcurrentQueue<Request> _requests = new();
    private readonly Task _accepting;
    private int _running;

    public MisbehavingServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
        On("/robots.txt", 404);
    }

    /// <summary>Gets what was asked so far, in order.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    /// <summary>Gets the most requests that ran at once.</summary>
    public int MostAtOnce { get; private set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Url(string path, string host = "127.0.0.1") => new($"{(_certificate is null ? "http" : "https")}://{host}:{Port}{path}");

    public int Count(string path) => _requests.Count(request => request.Path == path);

    /// <summary>Answers a path by hand.</summary>
    public void On(string path, Func<Exchange, Task> answer) => _answers[path] = answer;

    /// <summary>Answers a path with a status, headers and a body.</summary>
    public void On(string path, int status, string body = "", params string[] headers) => On(path, status, Encoding.UTF8.GetBytes(body), headers);

    public void On(string path, int status, byte[] body, params string[] headers) => On(path, exchange => exchange.AnswerAsync(status, body, headers));

    /// <summary>Answers a path with one thing after the other; the last one stays.</summary>
    public void OnEach(string path, params Func<Exchange, Task>[] answers)
    {
        var next = 0;
        On(path, exchange => answers[Math.Min(Interlocked.Increment(ref next) - 1, answers.Length - 1)](exchange));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = ServeAsync(client).ContinueWith(_ => client.Dispose(), TaskScheduler.Default);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await using var stream = await OpenAsync(client);
        var request = await ReadAsync(stream);
        _requests.Enqueue(request);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
        try
        {
            var answer = _answers.GetValueOrDefault(request.Path) ?? (exchange => exchange.AnswerAsync(404, []));
            await answer(new Exchange(client, stream, request, _stop.Token));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (_certificate is null)
        {
            return client.GetStream();
        }

        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(_certificate);
        return tls;
    }

    private static async Task<Request> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync())!.Split(' ')[1];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new(path, headers);
    }

    /// <summary>What was asked.</summary>
    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers)
    {
        public string? Header(string name) => Headers.GetValueOrDefault(name);
    }

    /// <summary>One question, and the means to answer it.</summary>
    internal sealed class Exchange(TcpClient client, Stream stream, Request request, CancellationToken stopped)
    {
        public Request Request => request;

        public async Task AnswerAsync(int status, byte[] body, params string[] headers)
        {
            await HeadAsync(status, [$"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}", .. headers]);
            await SendAsync(body);
        }

        public Task HeadAsync(int status, params string[] headers) =>
            SendAsync($"HTTP/1.1 {status} Status\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

        public Task SendAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text));

        public async Task SendAsync(byte[] bytes) => await stream.WriteAsync(bytes, stopped);

        public Task WaitAsync(TimeSpan time) => Task.Delay(time, stopped);

        /// <summary>Says nothing more, and keeps the connection open.</summary>
        public Task HangAsync() => Task.Delay(Timeout.Infinite, stopped);

        /// <summary>Ends the connection with a reset.</summary>
        public void Reset()
        {
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        }
    }
}
