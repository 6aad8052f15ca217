using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Search.Web;

/// <summary>The file that tells this machine's command line where the server is and lets it in, for as long as the server runs.</summary>
internal sealed class ServerRecord(string path, string token, IServer server) : IHostedLifecycleService
{
    public const string FileName = "server.json";

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var url = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        PrivateFile.Write(path, JsonSerializer.Serialize(new Dictionary<string, string> { ["url"] = url, ["token"] = token }));
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        File.Delete(path);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
