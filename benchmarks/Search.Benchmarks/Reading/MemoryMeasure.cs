using System.Diagnostics;
using System.Globalization;
using Search.Articles;

namespace Search.Benchmarks.Reading;

/// <summary>
/// Reads an input that is made as it is read, and prints what the process took at most:
/// <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- memory FORMAT MEGABYTES</c>, once a length, since the peak is the
/// process's own.
/// </summary>
internal static class MemoryMeasure
{
    public static async Task Run(string name, string megabytes)
    {
        var length = long.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000;
        var file = new ArticleFile(name, name, () => GeneratedInput.Of(name, length));
        var options = new FormatOptions { FollowLinks = name == "sitemap" };
        var (records, rejects, began) = (0L, 0L, Stopwatch.GetTimestamp());
        await foreach (var parsed in ArticleReader.Read(file, null, options))
        {
            records += parsed.Article is not null || parsed.Link is not null ? 1 : 0;
            rejects += parsed.Reject is not null ? 1 : 0;
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10}{file.BytesRead / 1e6,8:F0} MB{records,10} records{rejects,4} rejects{file.BytesRead / 1e6 / seconds,8:F1} MB/s{process.PeakWorkingSet64 / 1e6,8:F0} MB at most"));
    }
}
