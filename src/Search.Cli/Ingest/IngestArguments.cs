using System.Text.Json;
using System.Text.Json.Serialization;
using Search.Ingest;

namespace Search.Cli;

/// <summary>What an ingest was asked for, kept beside its rejects so that it can be asked again from any folder.</summary>
/// <param name="Named">Paths, whole, and URLs.</param>
/// <param name="Sources">The list of outlets, or null.</param>
/// <param name="Format">The format's name, or <c>auto</c>.</param>
/// <param name="Source">The source of articles that state none, or null.</param>
/// <param name="Columns">The map of columns, or null.</param>
internal sealed record IngestArguments(IReadOnlyList<string> Named, string? Sources, string Format, string? Source, string? Columns)
{
    /// <summary>Gets whether it can be asked again: standard input cannot.</summary>
    public bool CanRepeat => !Named.Contains(IntakePlan.StandardInput);

    public static IngestArguments Read(string json) => JsonSerializer.Deserialize(json, IngestArgumentsJson.Default.IngestArguments)
        ?? throw new UsageException("The rejects do not say what was asked for. Ask for it again by itself.");

    public string Write() => JsonSerializer.Serialize(
        this with { Named = [.. Named.Select(Whole)], Sources = Sources is null ? null : Path.GetFullPath(Sources) },
        IngestArgumentsJson.Default.IngestArguments);

    private static string Whole(string named) =>
        named.Contains("://", StringComparison.Ordinal) || named == IntakePlan.StandardInput ? named : Path.GetFullPath(named);
}

/// <summary>The generated type information of what an ingest was asked for.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IngestArguments))]
internal sealed partial class IngestArgumentsJson : JsonSerializerContext;
