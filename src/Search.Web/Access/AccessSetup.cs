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
            console.WriteLine("  Authorization: Bearer KEY. Lost? Delete the file 'keys' of the data directory; the next start makes another.");
        }

        services.AddSingleton(new AccessKeys([.. made, .. options.Keys, KeyHash.Of(token)]));
        services.AddHostedService(provider => new ServerRecord(Path.Combine(folder, ServerRecord.FileName), token, provider.GetRequiredService<IServer>()));
    }
}
