namespace Search.Ingest;

/// <summary>Ends an attempt for a reason of ours, which no retry changes.</summary>
internal sealed class FetchRefusedException(FetchFault fault, string message, DateTimeOffset? notBefore = null) : Exception(message)
{
    public FetchFault Fault { get; } = fault;

    public DateTimeOffset? NotBefore { get; } = notBefore;

    /// <summary>Finds the refusal in an exception or in what caused it.</summary>
    public static FetchRefusedException? In(Exception? fault)
    {
        while (fault is not (null or FetchRefusedException))
        {
            fault = fault.InnerException;
        }

        return (FetchRefusedException?)fault;
    }
}
