using System.Globalization;
using System.Text;

namespace Search.Indexing;

/// <summary>The exclusive right to write to a data directory, held as an open, locked file that tells who holds it.</summary>
internal sealed class WriterLock : IDisposable
{
    private const string Name = "writer.lock";

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="CorpusLockedException">Another writer has it.</exception>
    public static WriterLock Take(string directory, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, Name);
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Sign(file, time);
            return new WriterLock(file);
        }
        catch (IOException)
        {
            throw new CorpusLockedException(
                $"{directory} is open for writing by {Holder(path)}. Stop that program, or send the articles to it if it is a server.");
        }
    }

    public void Dispose() => _file.Dispose();

    private static void Sign(FileStream file, TimeProvider time)
    {
        var since = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes($"process {Environment.ProcessId} on {Environment.MachineName} since {since}"));
        file.Flush();
    }

    private static string Holder(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd() is { Length: > 0 } holder ? holder : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
