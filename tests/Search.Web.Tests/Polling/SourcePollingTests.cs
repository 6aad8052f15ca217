using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Search.Ingest;
using Search.Testing;

namespace Search.Web.Tests.Polling;

public sealed class SourcePollingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_outlets_of_a_list_are_followed_and_their_articles_can_be_searched()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var outlet = Outlet();
        using var corpus = SmallWorld.Open(_folder.Path, TimeProvider.System);
        var sources = new SourceList([new SourceEntry { Name = "Test Wire", Urls = [new($"http://127.0.0.1:{((IPEndPoint)outlet.LocalEndpoint).Port}/feed")] }]);
        var options = ServerOptions.Read(["--allow-private-addresses", "yes"], _ => null);
        using var polling = new SourcePolling(
            sources, options, new DataDirectory(_folder.Path, _folder.Path), corpus, TimeProvider.System, NullLogger<SourcePolling>.Instance);

        await polling.StartAsync(cancellationToken);
        for (var i = 0; i < 600 && corpus.Reader.Sequence == 0; i++)
        {
            await Task.Delay(50, cancellationToken);
        }

        await polling.StopAsync(cancellationToken);
        Assert.Equal(("poll", 1), corpus.Reader.Commits().Select(commit => (commit.Reason, commit.Articles)).Single());
        Assert.Equal("Test Wire", Assert.Single(corpus.Reader.Statistics().Sources).Label);
    }

    [Fact]
    public void A_list_with_faults_stops_the_start()
    {
        _folder.Write("sources.json", "{}");

        var refusal = Assert.Throws<StartException>(() => DatelineServer.Build(["--data", _folder.File("data"), "--sources", _folder.File("sources.json")], TimeProvider.System, TextWriter.Null));

        Assert.Contains("$: \"sources\" is missing.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var corpus = SmallWorld.Open(_folder.Path, TimeProvider.System);
        await using var app = DatelineServer.Assemble(
            ServerOptions.Read(["--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}"], _ => null), _folder.Path, corpus, TimeProvider.System, TextWriter.Null);

        var refusal = Assert.Throws<StartException>(() => DatelineServer.Start(app));

        Assert.Contains("choose another port with --port N", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A server whose every page but robots.txt is one line of JSONL.</summary>
    private static TcpListener Outlet()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
                var isRobots = (await reader.ReadLineAsync())!.Contains("/robots.txt", StringComparison.Ordinal);
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                const string Article = "{\"id\":\"1\",\"title\":\"Shelling in Izium\",\"date\":\"2024-12-30\",\"body\":\"Shelling hit Izium.\"}";
                var answer = isRobots ? "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n" : $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {Article.Length}\r\n\r\n{Article}";
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        });
        return listener;
    }
}
