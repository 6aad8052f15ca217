using Search.Articles;

namespace Search.Ingest;

/// <summary>The directory that holds what is built: store, index, compiled gazetteer, saved searches, rejects.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Tables">The folder <c>index-data</c> with the tables and the sample.</param>
public sealed record DataDirectory(string Path, string Tables)
{
    private const string Store = "store.log";
    private const int MostNamed = 5;

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

    /// <summary>Gets the folder of what is remembered of answers that were fetched, and of large ones while they are read.</summary>
    public string Fetching => File("fetching");

    /// <summary>
    /// Gets the file of what is remembered of answers whose articles went into this directory, or to a server that was named.
    /// </summary>
    /// <param name="server">The server's address, or null.</param>
    public string MemoryOf(string? server) => System.IO.Path.Combine(
        Fetching, server is null ? "memory.jsonl" : $"memory-{Base32.OfHash(server.TrimEnd('/'), characters: 16)}.jsonl");

    /// <summary>Gets the path of a file in the directory.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Opens a directory that holds a corpus already; the default one is made where it does not exist.</summary>
    /// <param name="named">The directory, or null for <c>index-data/built</c>.</param>
    /// <exception cref="WorkspaceException">The tables cannot be found, or nothing was ever ingested there: the message names what is
    /// there.</exception>
    public static DataDirectory OpenExisting(string? named) => named is null || System.IO.File.Exists(System.IO.Path.Combine(named, Store))
        ? Open(named)
        : throw new WorkspaceException(
            $"{(Directory.Exists(named) ? $"{named} holds no corpus" : $"There is no data directory {named}")}. {Beside(System.IO.Path.GetFullPath(named))}");

    /// <summary>Names the corpora beside or in a directory that holds none.</summary>
    private static string Beside(string path)
    {
        var corpora = new[] { path, System.IO.Path.GetDirectoryName(path) }.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder!))
            .Where(folder => System.IO.File.Exists(System.IO.Path.Combine(folder, Store)))
            .Order(StringComparer.Ordinal).Take(MostNamed).ToList();
        return corpora.Count > 0
            ? $"There are: {string.Join(", ", corpora)}."
            : $"To make one there: dateline ingest PATH --data {path}.";
    }

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
