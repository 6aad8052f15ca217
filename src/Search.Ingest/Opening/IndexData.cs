namespace Search.Ingest;

/// <summary>
/// Finds the folder <c>index-data</c>: the tables that reports are read against, the sample, and by default the data directory.
/// </summary>
public static class IndexData
{
    /// <summary>The environment variable that names the folder which holds <c>index-data</c>.</summary>
    public const string HomeVariable = "DATELINE_HOME";

    private const string Name = "index-data";

    private static string? Home => Environment.GetEnvironmentVariable(HomeVariable) is { Length: > 0 } home ? home : null;

    /// <summary>Gets what to say, and what to do, where <see cref="Find"/> finds nothing.</summary>
    internal static string Absence => Home is { } home
        ? $"{HomeVariable} is {home}, and there is no {Path.Combine(home, Name, "gazetteer")}. Set it to the folder that holds {Name}, or unset it and run from the checkout."
        : $"There is no folder {Name} with the gazetteer in or above this folder. Run from the checkout, or set {HomeVariable} to the folder that holds {Name}.";

    /// <summary>
    /// Gets the folder's path: below <c>DATELINE_HOME</c> where that is set, else the first one in or above the current folder, else in or
    /// above the program's; null where there is none.
    /// </summary>
    public static string? Find() => Home is { } home
        ? In(home)
        : Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string folder)
    {
        string? found = null;
        for (var at = folder; at is not null && found is null; at = Path.GetDirectoryName(at))
        {
            found = In(at);
        }

        return found;
    }

    private static string? In(string folder) =>
        Path.Combine(folder, Name) is var path && Directory.Exists(Path.Combine(path, "gazetteer")) ? path : null;
}
