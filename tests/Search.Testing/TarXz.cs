using System.Diagnostics;
using System.Formats.Tar;
using Xunit;

namespace Search.Testing;

/// <summary>
/// Reads the files of a .tar.xz through the <c>xz</c> program; a test that needs one skips, visibly, where there is no such program.
/// </summary>
public static class TarXz
{
    private static readonly string[] Programs = ["/usr/bin/xz", "/bin/xz", "/usr/local/bin/xz", "/opt/homebrew/bin/xz"];

    /// <summary>Gets every file's name and bytes, in the order of the archive.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Read(string path)
    {
        var program = Array.Find(Programs, File.Exists);
        Assert.SkipUnless(program is not null, "There is no xz program to unpack the shared data with.");
        using var xz = Process.Start(new ProcessStartInfo(program!, ["-dc", path]) { RedirectStandardOutput = true })!;
        using var tar = new TarReader(xz.StandardOutput.BaseStream);
        var files = new List<(string, byte[])>();
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                using var bytes = new MemoryStream();
                entry.DataStream?.CopyTo(bytes);
                files.Add((entry.Name, bytes.ToArray()));
            }
        }

        xz.WaitForExit();
        return files;
    }
}
