namespace Search.Web;

/// <summary>Writes files that only the user who runs the server may read (mode 600 where the system has modes).</summary>
internal static class PrivateFile
{
    /// <summary>Writes the whole file beside the old one and puts it in its place, so that nobody reads half of it.</summary>
    public static void Write(string path, string content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var fresh = path + ".new";
        File.Delete(fresh);
        using (var writer = new StreamWriter(fresh, options))
        {
            writer.Write(content);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
