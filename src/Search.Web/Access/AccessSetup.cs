using Microsoft.AspNetCore.Hosting.Server;

namespace Search.Web;

/// <summary>Reads or makes the keys of this server, and shows a new one once.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, ServerOptions options, string folder, TextWriter console)
    {
        var token = KeyFile.NewKey();
        var made = KeyFile.ReadOrMake(Path.Combine(folder, "keys"), out var fresh);
        if (fresh is not null)
        {
            console.WriteLine($"Key for changes by the API, shown this once: {fresh}");
            console.WriteLine("  Send it as Authorization: Bearer KEY. Lost? Delete the data directory's file 'keys' and start again.");
        }

        services.AddSingleton(new AccessKeys([.. made, .. options.Keys, KeyHash.Of(token)]));
        var record = Path.Combine(folder, ServerRecord.FileName);
        services.AddHostedService(provider => new ServerRecord(record, token, provider.GetRequiredService<IServer>()));
    }
}
