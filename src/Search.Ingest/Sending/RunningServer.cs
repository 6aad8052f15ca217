using System.Text.Json;
using Search.Indexing;

namespace Search.Ingest;

/// <summary>A server that takes articles in: one that runs over the same data directory on this machine, or one that was named.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Key">What it lets the sender in by.</param>
public sealed record RunningServer(Uri Address, string Key)
{
    /// <summary>
    /// The file in a data directory that a running server leaves its address and this run's token in, readable by its owner alone.
    /// </summary>
    public const string FileName = "server.json";

    /// <summary>Gets the server that has a data directory open, or null where none has left its address there.</summary>
    /// <remarks>A server that was killed leaves its file behind; where nobody holds the directory, the file says nothing.</remarks>
    /// <exception cref="WorkspaceException">The file cannot be read.</exception>
    public static RunningServer? Find(DataDirectory directory)
    {
        var path = directory.File(FileName);
        if (!File.Exists(path) || !CorpusWriter.IsOpenIn(directory.Path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return new(new Uri(json.RootElement.GetProperty("url").GetString()!), json.RootElement.GetProperty("token").GetString()!);
        }
        catch (Exception fault) when (
            fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or UriFormatException)
        {
            throw new WorkspaceException(
                $"{path} cannot be read: {fault.Message} If no server runs over this directory, delete it.", fault);
        }
    }
}
