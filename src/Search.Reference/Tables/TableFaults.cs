namespace Search.Reference;

/// <summary>The faults found so far in a set of tables that are read together.</summary>
internal sealed class TableFaults
{
    private readonly List<TableFault> _faults = [];

    public void Add(string file, int line, string message) => _faults.Add(new TableFault(file, line, message));

    /// <summary>Throws if anything is wrong.</summary>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new TableException(_faults);
        }
    }
}
