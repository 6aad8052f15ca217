using System.Buffers.Text;
using System.Security.Cryptography;

namespace Search.Web;

/// <summary>The file of the data directory that holds the hashes of the keys made here, one on a line.</summary>
internal static class KeyFile
{
    private const int KeyBytes = 32;

    /// <summary>Reads the hashes; makes a key of 256 random bits first where there is no file yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fresh">The new key, to be shown once, or null where there was a file.</param>
    /// <exception cref="StartException">A line of the file is no hash.</exception>
    public static IReadOnlyList<KeyHash> ReadOrMake(string path, out string? fresh)
    {
        fresh = File.Exists(path) ? null : Make(path);
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => ReadLine(line, path))];
    }

    public static string NewKey() => "dl_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    private static string Make(string path)
    {
        var key = NewKey();
        PrivateFile.Write(path, $"{KeyHash.Of(key)}\n");
        return key;
    }

    private static KeyHash ReadLine(string line, string path) => KeyHash.TryRead(line.Trim(), out var hash)
        ? hash
        : throw new StartException($"{path} holds a line that is no hash of a key. Delete the file; the next start makes a new key.");
}
