using System.Runtime.InteropServices;
using System.Text;

namespace Search.Articles;

/// <summary>
/// Tells files that hold bytes from what only looks like a file: opening a named pipe waits for a writer, perhaps for ever.
/// </summary>
internal static class FileKind
{
    // The fields of the runtime's own FileStatus: flags, then the mode (st_mode), each of four bytes; the rest is not looked at.
    private const int StatusSize = 256;
    private const int ModeAt = 4;
    private const int KindMask = 0xF000;

    /// <summary>Gets what a path leads to, in words, or null for a file like any other.</summary>
    public static string? Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var status = new byte[StatusSize];
        return Stat(Encoding.UTF8.GetBytes(path + '\0'), status) != 0 ? null : (BitConverter.ToInt32(status, ModeAt) & KindMask) switch
        {
            0x1000 => "a named pipe",
            0x2000 => "a character device",
            0x6000 => "a block device",
            0xC000 => "a socket",
            _ => null,
        };
    }

    // .NET has no public way to ask; this is the call that its own File class makes, in the library that comes with every runtime on Unix.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] status);
}
