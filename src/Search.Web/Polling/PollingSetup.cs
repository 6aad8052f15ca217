using Search.Ingest;

namespace Search.Web;

/// <summary>Adds the following of outlets where a list of them was given.</summary>
internal static class PollingSetup
{
    public static void AddPolling(this IServiceCollection services, SourceList? sources, ServerOptions options, DataDirectory directory)
    {
        if (sources is not null)
        {
            services.AddHostedService(given => new SourcePolling(
                sources, options, directory, given.GetRequiredService<Corpus>(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<SourcePolling>>()));
        }
    }
}
