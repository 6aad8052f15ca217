using System.Globalization;

namespace Search.Indexing;

/// <summary>The exclusive right to write to a data directory, held as an open, locked file; one beside it tells who holds it.</summary>
internal sealed class WriterLock : IDisposable
{
    private const string Name = "writer.lock";
    private const string HolderName = "writer.txt";

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="CorpusLockedException">Another writer has it.</exception>
    public static WriterLock Take(string directory, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        var file = Open(Path.Combine(directory, Name)) ?? throw new CorpusLockedException(
            $"{directory} is open for writing by {Holder(directory)}. Stop that program, or send the articles to it if it is a server.");
        Sign(directory, time);
        return new WriterLock(file);
    }

    /// <summary>Says whether somebody has the lock, by trying it.</summary>
    public static bool IsHeld(string directory)
    {
        var path = Path.Combine(directory, Name);
        using var free = File.Exists(path) ? Open(path) : null;
        return free is null && File.Exists(path);
    }

    public void Dispose() => _file.Dispose();

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    private static void Sign(string directory, TimeProvider time)
    {
        var since = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(directory, HolderName),
            $"process {Environment.ProcessId} on {Environment.MachineName} since {since}");
    }

    private static string Holder(string directory)
    {
        var path = Path.Combine(directory, HolderName);
        return File.Exists(path) ? File.ReadAllText(path) : "another process";
    }
}
