using System.Text.Json;

namespace Search.Ingest;

/// <summary>The outlets that a newsroom follows, as <c>sources.json</c> names them: see docs/sources.md.</summary>
/// <param name="Sources">The outlets, in their order.</param>
/// <param name="Contact">How a site's owner can reach the one who fetches, or null.</param>
public sealed record SourceList(IReadOnlyList<SourceEntry> Sources, string? Contact = null)
{
    private const int LargestFile = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a list.</summary>
    /// <param name="path">The file; the paths in it are relative to its folder.</param>
    /// <exception cref="SourceListException">It cannot be read, or has faults: the message names each by its JSON path.</exception>
    public static SourceList Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            var faults = new List<string>();
            var list = SourceListReader.Read(
                new SourceValue(json.RootElement, "$", faults), Path.GetDirectoryName(Path.GetFullPath(path))!);
            return faults.Count == 0 ? list : throw new SourceListException(string.Join('\n', faults.Select(fault => $"{path}: {fault}")));
        }
        catch (JsonException fault)
        {
            throw new SourceListException($"{path} is no JSON: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceListException($"The list of sources {path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>
    /// Reads a time such as <c>30s</c>, <c>15m</c>, <c>2h</c> or <c>1d</c>, from 1 second to 30 days; null where the text is none.
    /// </summary>
    public static TimeSpan? ReadInterval(string text) => SourceListReader.Interval(text);

    /// <summary>Says whether a file is a list of sources: one JSON object with an array <c>sources</c>.</summary>
    public static bool IsIn(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: <= LargestFile }
                || !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("sources", out var sources) && sources.ValueKind == JsonValueKind.Array;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return false; // Whatever it is then, reading it as articles will say so.
        }
    }
}
