using Search.Reference;

namespace Search.Ingest;

/// <summary>
/// Opens the reference data of a data directory, compiling the gazetteer first where it is missing or older than its tables.
/// </summary>
public static class ReferenceOpening
{
    /// <summary>Opens the reference data.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="tell">Told what takes time.</param>
    /// <exception cref="WorkspaceException">A table has faults: the message names the file and line of each; or a file cannot be read or
    /// written.</exception>
    public static ReferenceData Open(DataDirectory directory, Action<string>? tell = null)
    {
        try
        {
            Compile(directory, tell);
            return new(Gazetteer.Open(directory.Gazetteer), ActorDictionary.Load(directory.ActorTables, directory.ActorCorrections));
        }
        catch (TableException fault)
        {
            throw new WorkspaceException(fault.Message, fault);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new WorkspaceException($"The gazetteer {directory.Gazetteer} cannot be compiled or read: {fault.Message}", fault);
        }
    }

    private static void Compile(DataDirectory directory, Action<string>? tell)
    {
        var additions = GazetteerCompiler.AdditionsIn(directory.GazetteerAdditions);
        if (!GazetteerCompiler.IsCurrent(directory.GazetteerTables, directory.Gazetteer, additions))
        {
            tell?.Invoke("Compiling the gazetteer, once …");
            GazetteerCompiler.Build(directory.GazetteerTables, directory.Gazetteer, additions);
        }
    }
}
