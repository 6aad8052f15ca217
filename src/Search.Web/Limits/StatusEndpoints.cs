using Microsoft.AspNetCore.Http.HttpResults;

namespace Search.Web;

/// <summary>How the server is doing.</summary>
internal static class StatusEndpoints
{
    public static void MapStatus(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/status", Show)
            .WithName("Status")
            .WithTags("Status")
            .WithSummary(
                "Tells the sequence, the limits of searches, and how many ran, were slow, were stopped or turned away since the start.");

    private static Ok<StatusAnswer> Show(
        Corpus corpus, SearchLimits limits, SearchGate gate, SearchMeter meter) => TypedResults.Ok(new StatusAnswer(
        corpus.Reader.Sequence,
        new(limits.Longest.TotalSeconds, limits.AtOnce, limits.Waiting, limits.Slow.TotalSeconds),
        new(
            gate.Running,
            gate.Waiting,
            meter.Count(SearchEnd.Done),
            meter.SlowCount,
            meter.Count(SearchEnd.TooLong),
            meter.Count(SearchEnd.Abandoned),
            meter.Count(SearchEnd.TurnedAway),
            meter.Count(SearchEnd.Failed))));
}

/// <summary>How the server is doing, on the wire.</summary>
/// <param name="Sequence">The corpus's sequence.</param>
/// <param name="Limits">The limits of searches.</param>
/// <param name="Searches">The searches since the start.</param>
internal sealed record StatusAnswer(long Sequence, LimitFigures Limits, SearchFigures Searches);

/// <summary>The limits of searches.</summary>
/// <param name="SearchSeconds">How long one may take.</param>
/// <param name="Searches">How many run at a time.</param>
/// <param name="Waiting">How many may wait.</param>
/// <param name="SlowSeconds">From how long on one is slow.</param>
internal sealed record LimitFigures(double SearchSeconds, int Searches, int Waiting, double SlowSeconds);

/// <summary>Searches since the start.</summary>
/// <param name="Running">How many run now.</param>
/// <param name="Waiting">How many wait now.</param>
/// <param name="Done">How many were answered.</param>
/// <param name="Slow">How many were slow, however they ended.</param>
/// <param name="TooLong">How many were stopped at the limit of time.</param>
/// <param name="Abandoned">How many were stopped because their asker went away.</param>
/// <param name="TurnedAway">How many found neither a turn nor room to wait.</param>
/// <param name="Failed">How many ended with a fault.</param>
internal sealed record SearchFigures(
    long Running, long Waiting, long Done, long Slow, long TooLong, long Abandoned, long TurnedAway, long Failed);
