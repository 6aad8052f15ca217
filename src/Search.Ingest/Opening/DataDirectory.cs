namespace Search.Ingest;

/// <summary>The directory that holds what is built: store, index, compiled gazetteer, saved searches, rejects.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Tables">The folder <c>index-data</c> with the tables and the sample.</param>
public sealed record DataDirectory(string Path, string Tables)
{
    /// <summary>Gets the folder of the sample corpus.</summary>
    public string Sample => System.IO.Path.Combine(Tables, "sample");

    /// <summary>Gets the folder of the gazetteer's tables.</summary>
    public string GazetteerTables => System.IO.Path.Combine(Tables, "gazetteer");

    /// <summary>Gets the folder of the actor dictionary's tables.</summary>
    public string ActorTables => System.IO.Path.Combine(Tables, "actors");

    /// <summary>Gets the table of the corrections of actors that are this directory's own; it need not exist.</summary>
    public string ActorCorrections => File("actor-corrections.tsv");

    /// <summary>Gets the compiled gazetteer.</summary>
    public string Gazetteer => File("gazetteer.bin");

    /// <summary>Gets the folder of the GeoNames dumps that were merged.</summary>
    public string GazetteerAdditions => File("gazetteer");

    /// <summary>Gets the folder of what could not be read.</summary>
    public string Rejects => File("rejects");

    /// <summary>Gets the path of a file in the directory.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Opens the directory, making it where it does not exist.</summary>
    /// <param name="named">The directory, or null for <c>index-data/built</c>.</param>
    /// <exception cref="WorkspaceException">The tables cannot be found, or the directory cannot be made.</exception>
    public static DataDirectory Open(string? named)
    {
        var tables = IndexData.Find() ?? throw new WorkspaceException(IndexData.Absence);
        var path = System.IO.Path.GetFullPath(named ?? System.IO.Path.Combine(tables, "built"));
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException($"The data directory {path} cannot be made: {fault.Message} Choose another with --data.", fault);
        }

        return new(path, tables);
    }
}
