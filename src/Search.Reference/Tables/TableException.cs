namespace Search.Reference;

/// <summary>Reference data that cannot be used, with every fault that was found in it, not only the first.</summary>
public sealed class TableException : Exception
{
    /// <summary>Makes the exception of at least one fault.</summary>
    public TableException(IReadOnlyList<TableFault> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>Gets the faults, in the order of files and lines.</summary>
    public IReadOnlyList<TableFault> Faults { get; }

    private static string Describe(IReadOnlyList<TableFault> faults) =>
        $"Reference data has {faults.Count} {(faults.Count == 1 ? "fault" : "faults")}:\n{string.Join('\n', faults)}";
}
