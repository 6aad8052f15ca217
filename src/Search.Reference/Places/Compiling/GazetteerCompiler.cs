using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Search.Reference;

/// <summary>
/// Compiles the tables of places, and the GeoNames dumps that a user added, into the one file that <see cref="Gazetteer"/> opens.
/// </summary>
public static class GazetteerCompiler
{
    /// <summary>Compiles.</summary>
    /// <param name="tablesFolder">Holds countries.tsv, regions.tsv, districts.tsv, places.tsv and supplement.tsv.</param>
    /// <param name="outputFile">Where the compiled file goes; replaced in one step, so that a reader sees the old one or the new
    /// one.</param>
    /// <param name="additions">GeoNames country files, <c>.txt</c> or <c>.txt.gz</c>; merged in ordinal order of their file names.</param>
    /// <returns>For each addition what it came to, by its path.</returns>
    /// <exception cref="TableException">A table has faults; all of them are named.</exception>
    public static IReadOnlyDictionary<string, GeoNamesCounts> Build(string tablesFolder, string outputFile, IEnumerable<string> additions)
    {
        var dumps = InOrder(additions);
        var drafts = GazetteerTables.Read(tablesFolder);
        var counts = new Dictionary<string, GeoNamesCounts>();
        foreach (var dump in dumps)
        {
            counts.Add(dump, GeoNamesDump.ReadInto(drafts, dump));
        }

        drafts.All.ForEach(RegionNames.AddTo);
        drafts.Complete();
        var (high, low) = Fingerprint(tablesFolder, dumps);
        var folder = Path.GetDirectoryName(Path.GetFullPath(outputFile))!;
        Directory.CreateDirectory(folder);
        var fresh = Path.Combine(folder, $"{Path.GetFileName(outputFile)}.{Environment.ProcessId}.new");
        GazetteerWriter.Write(fresh, drafts, high, low);
        File.Move(fresh, outputFile, overwrite: true);
        return counts;
    }

    /// <summary>Says whether a compiled file is there, readable, and made of exactly these tables and additions by these rules.</summary>
    public static bool IsCurrent(string tablesFolder, string compiledFile, IEnumerable<string> additions)
    {
        if (!File.Exists(compiledFile))
        {
            return false;
        }

        var (high, low) = Fingerprint(tablesFolder, InOrder(additions));
        try
        {
            using var view = GazetteerView.Open(compiledFile);
            return view.Header.FingerprintHigh == high && view.Header.FingerprintLow == low;
        }
        catch (InvalidDataException)
        {
            // A damaged or older file is what building anew cures.
            return false;
        }
    }

    /// <summary>Checks a GeoNames dump and copies it into the folder of additions, which the next <see cref="Build"/> is given.</summary>
    /// <returns>The copy's path. A dump of the same name that was added before is replaced.</returns>
    /// <exception cref="TableException">It is no GeoNames dump; nothing was copied.</exception>
    public static string Add(string tablesFolder, string dump, string additionsFolder)
    {
        GeoNamesDump.ReadInto(GazetteerTables.Read(tablesFolder), dump);
        Directory.CreateDirectory(additionsFolder);
        var copy = Path.Combine(additionsFolder, Path.GetFileName(dump));
        File.Copy(dump, copy, overwrite: true);
        return copy;
    }

    /// <summary>
    /// Gets the dumps that were added to a folder: its <c>.txt</c> and <c>.txt.gz</c> files; none where it does not exist.
    /// </summary>
    public static IReadOnlyList<string> AdditionsIn(string additionsFolder) => !Directory.Exists(additionsFolder)
        ? []
        : InOrder(Directory.EnumerateFiles(additionsFolder).Where(file =>
            file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".txt.gz", StringComparison.Ordinal)));

    private static string[] InOrder(IEnumerable<string> files) => [.. files.OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>The SHA-256 over names, lengths and bytes of all files, with the format.</summary>
    private static (UInt128 High, UInt128 Low) Fingerprint(string tablesFolder, string[] dumps)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in GazetteerTables.Files.Concat(PoliticalView.Files).Select(name => Path.Combine(tablesFolder, name)).Concat(dumps).Where(File.Exists))
        {
            var heading = $"{GazetteerHeader.CurrentFormat}\n{Path.GetFileName(file)}\n{new FileInfo(file).Length}\n";
            hash.AppendData(Encoding.UTF8.GetBytes(heading));
            Append(hash, file);
        }

        var digest = hash.GetHashAndReset();
        return (BinaryPrimitives.ReadUInt128BigEndian(digest), BinaryPrimitives.ReadUInt128BigEndian(digest.AsSpan(16)));
    }

    private static void Append(IncrementalHash hash, string file)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[1 << 16];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            hash.AppendData(buffer, 0, count);
        }
    }
}
