namespace Search.Web;

/// <summary>Sets the limits of searches up, and puts endpoints under them.</summary>
internal static class LimitSetup
{
    public static void AddSearchLimits(this IServiceCollection services, SearchLimits limits)
    {
        services.AddMetrics();
        services.AddSingleton(limits).AddSingleton<SearchMeter>().AddSingleton<SearchGate>();
    }

    /// <summary>
    /// Puts an endpoint that searches under the limits of time and number. It must look at <see cref="HttpContext.RequestAborted"/>.
    /// </summary>
    public static RouteHandlerBuilder LimitsSearches(this RouteHandlerBuilder endpoint)
    {
        endpoint.DisableRequestTimeout();
        endpoint.ProducesProblems(ProblemType.SearchTime, ProblemType.Busy);
        return endpoint.AddEndpointFilter(
            (context, next) => context.HttpContext.RequestServices.GetRequiredService<SearchGate>().Run(context, next));
    }
}
