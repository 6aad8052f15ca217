using System.Runtime.CompilerServices;

namespace Search.Testing;

/// <summary>Paths of the checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Gets the folder that holds Search.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Gets a path below the root.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = here;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Search.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No Search.sln above {here}.");
    }
}
