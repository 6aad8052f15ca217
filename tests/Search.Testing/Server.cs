using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Search.Testing;

/// <summary>
/// A server over a data directory, run as a process of its own, as a user runs it; disposing of it stops it as Ctrl-C does.
/// </summary>
public sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines;

    private Server(Process process, ConcurrentQueue<string> lines, Uri address)
    {
        (_process, _lines, Address) = (process, lines, address);
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Gets where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Gets a client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>Gets the key it printed at its first start over the directory.</summary>
    public string Key => _lines.SelectMany(line => line.Split(' ')).First(word => word.StartsWith("dl_", StringComparison.Ordinal));

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<Server> StartAsync(string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Dateline.Start("serve", "--data", data, "--port", $"{address.Port}");
        var lines = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var server = new Server(process, lines, address);
        await server.AnswersAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var interrupt = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await interrupt.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Ends it at once, as a crash does: it tidies nothing up.</summary>
    public async Task KillAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            Assert.False(_process.HasExited, string.Join('\n', _lines));
            Assert.True(waited.Elapsed < Patience, $"No answer after {Patience.TotalSeconds} s:\n{string.Join('\n', _lines)}");
            try
            {
                using var response = await Client.GetAsync("/v1/search?facet=none");
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
