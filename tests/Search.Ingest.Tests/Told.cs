namespace Search.Ingest.Tests;

/// <summary>Does something at once with each report of progress, on the thread that makes it.</summary>
internal sealed class Told(Action<IngestProgress> what) : IProgress<IngestProgress>
{
    public void Report(IngestProgress value) => what(value);
}
