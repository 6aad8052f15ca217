using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Search.Testing;

namespace Search.Web.Tests;

/// <summary>
/// A server of its own on a free port, over a corpus of its own, reached through real HTTP. Its clock stands until it is moved.
/// </summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly TempFolder? _owned;
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, TempFolder? owned, string folder, FakeTimeProvider time, string console)
    {
        (_app, _owned, Folder, Time, Console) = (app, owned, folder, time, console);
        Client = NewClient();
        Key = console.Split('\n').FirstOrDefault(line => line.Contains("dl_", StringComparison.Ordinal))?.Split(' ')[^1].Trim();
    }

    public HttpClient Client { get; }

    /// <summary>Gets what bounds the searches.</summary>
    internal SearchGate Gate => _app.Services.GetRequiredService<SearchGate>();

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Gets what the start printed.</summary>
    public string Console { get; }

    /// <summary>Gets the key that the start printed, or null where it printed none.</summary>
    public string? Key { get; }

    public Uri Root => new(_app.Urls.First());

    public static Task<RunningServer> StartAsync(params string[] args) => StartInAsync(null, args);

    /// <summary>Starts on a data directory that another server may have used before.</summary>
    public static Task<RunningServer> StartInAsync(string? folder, params string[] args) => StartAsync(folder, writing: null, args);

    /// <summary>Starts with another clock for the writer than for all else.</summary>
    public static Task<RunningServer> StartWithWriterAsync(TimeProvider writing) => StartAsync(null, writing, []);

    private static async Task<RunningServer> StartAsync(string? folder, TimeProvider? writing, string[] args)
    {
        var owned = folder is null ? new TempFolder() : null;
        var data = folder ?? owned!.Path;
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var corpus = SmallWorld.Open(data, writing ?? time);
        using var console = new StringWriter();
        var options = ServerOptions.Read(args.Length > 0 ? args : ["--port", "0"], _ => null);
        var app = DatelineServer.Assemble(options, data, corpus, time, console);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, owned, data, time, console.ToString());
    }

    /// <summary>
    /// Sends the server's log to a recording too, by the same rules as to the console; gets a logger that is heard there.
    /// </summary>
    public ILogger LogTo(ILoggerProvider recording)
    {
        var factory = _app.Services.GetRequiredService<ILoggerFactory>();
        factory.AddProvider(recording);
        return factory.CreateLogger("Search.Web.Tests");
    }

    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = Root };

    /// <summary>Brings articles in by the API, each a JSON object; gets the answer.</summary>
    public async Task<JsonElement> PostAsync(params string[] articles)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/v1/articles", string.Join('\n', articles), "application/x-ndjson");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await JsonAsync(answer);
    }

    /// <summary>Sends a request that bears the key.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        request.Content = body is null ? null : new StringContent(body, null, type);
        return await SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address, TestContext.Current.CancellationToken);

    public Task<string> GetStringAsync(string address) => Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    public async Task<JsonElement> GetJsonAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await JsonAsync(answer);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _owned?.Dispose();
    }

}
