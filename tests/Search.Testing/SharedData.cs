using System.Runtime.CompilerServices;
using Xunit;

namespace Search.Testing;

/// <summary>Real corpora and gold sets that may lie beside the checkout; a test that needs one skips, visibly, where it does not.</summary>
public static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>Gets the path of a shared file or folder, or skips the test that asked.</summary>
    public static string Path(string relative)
    {
        var path = Root is null ? null : System.IO.Path.Combine(Root, relative);
        Assert.SkipUnless(path is not null && System.IO.Path.Exists(path), $"shared/{relative} is not beside this checkout.");
        return path!;
    }

    private static string? Find([CallerFilePath] string here = "")
    {
        for (var folder = System.IO.Path.GetDirectoryName(here); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(System.IO.Path.Combine(folder, "shared", "data")))
            {
                return System.IO.Path.Combine(folder, "shared");
            }
        }

        return null;
    }
}
