namespace Search.Ingest;

/// <summary>What a run takes in: files, what is fetched, or both, once or again and again.</summary>
public abstract class Intake
{
    /// <summary>Reads everything lazily. What cannot be read is a step with a reject, never an exception.</summary>
    internal abstract IAsyncEnumerable<Step> Read(CancellationToken cancellationToken);

    /// <summary>Adds up the bytes that there are to read; null where that cannot be known before.</summary>
    internal virtual long? Measure() => null;
}
