namespace Search.Web;

/// <summary>Finds the checkout's reference data and sample, and the directory that holds what is built from them.</summary>
/// <param name="Reference">The folder <c>index-data</c>, or null where there is none above the program or the current folder.</param>
/// <param name="Data">The data directory.</param>
internal sealed record DataFolder(string? Reference, string Data)
{
    private const string Name = "index-data";

    public string? Sample => Reference is null ? null : Path.Combine(Reference, "sample");

    public string File(string name) => Path.Combine(Data, name);

    /// <exception cref="StartException">No directory is named and none can be guessed, or it cannot be made.</exception>
    public static DataFolder Open(string? named)
    {
        var reference = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);
        var data = named ?? (reference is null ? null : Path.Combine(reference, "built"))
            ?? throw new StartException($"There is no folder {Name} above the current folder. Say where the data shall be: --data DIR.");
        try
        {
            return new(reference, Directory.CreateDirectory(data).FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"--data {data} cannot be used: {exception.Message}", exception);
        }
    }

    private static string? Above(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(Path.Combine(at, Name, "sample")))
            {
                return Path.Combine(at, Name);
            }
        }

        return null;
    }
}
