using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Search.Ingest;

/// <summary>Remembers by URL what servers answered, durably: a file of JSON Lines of which the last line about a URL counts.</summary>
/// <remarks>
/// A line is added only when the content of the answer is committed: who is killed before asks for it again. A line that broke off is no
/// line. A file with many lines that no longer count is written anew when it is opened.
/// </remarks>
public sealed class FetchMemory : IDisposable
{
    private const int MostStale = 10_000;

    private readonly ConcurrentDictionary<string, Remembered> _byUrl = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly Lock _writing = new();
    private FileStream? _file;

    private FetchMemory(string path) => _path = path;

    /// <summary>Opens the memory in a file, which is made with the first line.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static FetchMemory Open(string path)
    {
        var memory = new FetchMemory(path);
        var lines = File.Exists(path) ? memory.Load(File.ReadLines(path)) : 0;
        if (lines - memory._byUrl.Count > MostStale)
        {
            memory.WriteAnew();
        }

        return memory;
    }

    /// <summary>Gets what is remembered of a URL, or null.</summary>
    public Remembered? Find(Uri url) => _byUrl.GetValueOrDefault(url.AbsoluteUri);

    /// <summary>Remembers an answer; it is on disk when this returns.</summary>
    public void Put(Uri url, Remembered answered)
    {
        _byUrl[url.AbsoluteUri] = answered;
        lock (_writing)
        {
            _file ??= OpenFile();
            _file.Write(Line(url.AbsoluteUri, answered));
            _file.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private FileStream OpenFile()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (file.Length > 0)
        {
            file.Write("\n"u8); // Whatever a killed process left unfinished ends here.
        }

        return file;
    }

    private int Load(IEnumerable<string> lines)
    {
        var count = 0;
        foreach (var line in lines)
        {
            count++;
            if (TryRead(line) is { } read)
            {
                _byUrl[read.Url] = new(read.ETag, read.LastModified, read.At);
            }
        }

        return count;
    }

    private static MemoryLine? TryRead(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, MemoryJson.Default.MemoryLine);
        }
        catch (JsonException)
        {
            return null; // The line broke off: its content is asked for again.
        }
    }

    private void WriteAnew()
    {
        var fresh = $"{_path}.new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            foreach (var (url, answered) in _byUrl)
            {
                file.Write(Line(url, answered));
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, _path, overwrite: true);
    }

    private static byte[] Line(string url, Remembered answered) => Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(
            new MemoryLine(url, answered.ETag, answered.LastModified, answered.At), MemoryJson.Default.MemoryLine) + "\n");
}

/// <summary>One line of the memory.</summary>
internal sealed record MemoryLine(string Url, string? ETag, string? LastModified, DateTimeOffset At);

/// <summary>The generated type information of the memory's lines.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MemoryLine))]
internal sealed partial class MemoryJson : JsonSerializerContext;
