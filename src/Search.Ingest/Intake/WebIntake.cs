namespace Search.Ingest;

/// <summary>What lies at URLs, and what the lists there point at; several hosts at once.</summary>
/// <param name="targets">The URLs.</param>
/// <param name="web">What fetches and reads them.</param>
public sealed class WebIntake(IReadOnlyList<WebTarget> targets, WebReading web) : Intake
{
    internal override IAsyncEnumerable<Step> Read(CancellationToken cancellationToken) =>
        targets.Select(target => web.Read(target, new Poll(), cancellationToken)).Merge(web.AtOnce, cancellationToken);
}
