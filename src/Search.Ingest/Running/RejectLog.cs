using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Ingest;

/// <summary>
/// Keeps what could not be read: one file of JSON Lines a run in the data directory's <c>rejects</c>, made with the first reject.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="time">The clock that the file is named by.</param>
public sealed class RejectLog(string folder, TimeProvider time) : IDisposable
{
    private const int FirstKept = 10;

    private readonly List<Reject> _first = [];
    private StreamWriter? _file;

    /// <summary>Gets the first rejects, at most ten, for a person to see at once; the file has all.</summary>
    public IReadOnlyList<Reject> First => _first;

    /// <summary>Gets what the run was asked for, kept beside its rejects so that it can be asked again; null where it cannot be.</summary>
    public string? Run { get; init; }

    /// <summary>Gets the file's path, or null while nothing was rejected.</summary>
    public string? Path { get; private set; }

    /// <summary>Adds a reject; it is in the file when this returns, whatever becomes of the process.</summary>
    public void Add(Reject reject)
    {
        _file ??= Open();
        _file.WriteLine(JsonSerializer.Serialize(reject, RejectJson.Default.Reject));
        _file.Flush();
        if (_first.Count < FirstKept)
        {
            _first.Add(reject);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private StreamWriter Open()
    {
        Directory.CreateDirectory(folder);
        var name = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'.'fff'Z'", CultureInfo.InvariantCulture);
        Path = System.IO.Path.Combine(folder, name + ".jsonl");
        if (Run is not null)
        {
            File.WriteAllText(KeptRejects.RunOf(Path), Run);
        }

        return new(new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read));
    }
}

/// <summary>The generated type information of rejects.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(RejectReasonJson)])]
[JsonSerializable(typeof(Reject))]
internal sealed partial class RejectJson : JsonSerializerContext;

/// <summary>Writes a reason as a snake_case word.</summary>
internal sealed class RejectReasonJson()
    : JsonStringEnumConverter<RejectReason>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
