using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Search.Indexing;

/// <summary>Where the index lies: each build of it in a folder of its own, and a small file that names the one in use.</summary>
/// <remarks>
/// A build that was finished is put in use by renaming that file: whole, or not at all. A reader that has the old one open keeps it.
/// </remarks>
internal sealed record IndexFolder(string Path)
{
    private const string Root = "index";
    private const string CurrentName = "current";

    /// <summary>Gets the folder of the reports.</summary>
    public string Reports => System.IO.Path.Combine(Path, "reports");

    /// <summary>Gets the folder of what came in and of the commits.</summary>
    public string Ledger => System.IO.Path.Combine(Path, "ledger");

    /// <summary>Gets the file of what texts are found by that tell one story.</summary>
    public string Keys => System.IO.Path.Combine(Path, "stories.keys");

    /// <summary>Gets the folder in use, or null where there is none.</summary>
    public static IndexFolder? Current(string directory)
    {
        var pointer = Pointer(directory);
        return File.Exists(pointer) ? new IndexFolder(System.IO.Path.Combine(directory, Root, File.ReadAllText(pointer).Trim())) : null;
    }

    /// <summary>Gets a folder that is not in use, emptied.</summary>
    public static IndexFolder Fresh(string directory)
    {
        var root = System.IO.Path.Combine(directory, Root);
        var used = Current(directory)?.Path;
        for (var number = 1; ; number++)
        {
            var path = System.IO.Path.Combine(root, number.ToString(CultureInfo.InvariantCulture));
            if (path == used)
            {
                continue;
            }

            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            Directory.CreateDirectory(path);
            return new IndexFolder(path);
        }
    }

    /// <summary>Puts this folder in use.</summary>
    public void Use(string directory)
    {
        var pointer = Pointer(directory);
        using (var file = new FileStream(pointer + ".new", FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(Path)));
            file.Flush(flushToDisk: true);
        }

        File.Move(pointer + ".new", pointer, overwrite: true);
    }

    /// <summary>Removes the folders that are not in use.</summary>
    public void RemoveOthers()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetDirectoryName(Path)!))
        {
            if (folder != Path)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>
    /// Gets where the store goes on behind the last commit in the index, of whatever version it is; null where that cannot be told.
    /// </summary>
    public long? LastPosition()
    {
        try
        {
            using var folder = FSDirectory.Open(Reports);
            var commit = new SegmentInfos();
            commit.Read(folder);
            return IndexStamp.PositionIn(commit.UserData);
        }
        catch (IOException)
        {
            // A damaged or missing index tells nothing: building it anew is the cure.
            return null;
        }
    }

    /// <summary>Gets how many bytes it takes.</summary>
    public long Size() => new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static string Pointer(string directory) => System.IO.Path.Combine(directory, Root, CurrentName);
}
