namespace Search.Ingest;

/// <summary>Several things to take in, one after another.</summary>
/// <param name="parts">The parts.</param>
public sealed class IntakeSequence(IReadOnlyList<Intake> parts) : Intake
{
    internal override IAsyncEnumerable<Step> Read(CancellationToken cancellationToken) =>
        parts.ToAsyncEnumerable().SelectMany(part => part.Read(cancellationToken));

    internal override long? Measure() => parts.Sum(part => part.Measure());
}
