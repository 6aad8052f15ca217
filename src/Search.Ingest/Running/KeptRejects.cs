namespace Search.Ingest;

/// <summary>The rejects of one run that are kept, with what the run was asked for, so that it can be tried again.</summary>
/// <param name="Path">The file of rejects.</param>
/// <param name="Run">
/// What the run was asked for, as its caller wrote it; null where it cannot be repeated: articles that were sent to a server.
/// </param>
public sealed record KeptRejects(string Path, string? Run)
{
    private const string RunSuffix = ".run.json";

    /// <summary>Gets the kept rejects of a folder, oldest first.</summary>
    public static IReadOnlyList<KeptRejects> In(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .Select(path => new KeptRejects(path, File.Exists(RunOf(path)) ? File.ReadAllText(RunOf(path)) : null))];

    /// <summary>Puts them aside, after the run was tried again: what was rejected anew is kept anew.</summary>
    public void PutAside()
    {
        var aside = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "retried")).FullName;
        foreach (var file in (string[])[Path, RunOf(Path)])
        {
            if (File.Exists(file))
            {
                File.Move(file, System.IO.Path.Combine(aside, System.IO.Path.GetFileName(file)), overwrite: true);
            }
        }
    }

    /// <summary>Gets the file that says what the run of a file of rejects was asked for.</summary>
    internal static string RunOf(string path) => System.IO.Path.ChangeExtension(path, null) + RunSuffix;
}
