using Search.Ingest;

namespace Search.Web;

/// <summary>Adds the following of outlets where a list of them was given.</summary>
internal static class PollingSetup
{
    public static void AddPolling(this IServiceCollection services, SourceList? sources, DataDirectory directory)
    {
        if (sources is not null)
        {
            services.AddSingleton(sources).AddSingleton(directory).AddHostedService<SourcePolling>();
        }
    }
}
