using System.Text.Json.Serialization;
using Search.Enrichment;

namespace Search.Cli;

/// <summary>The generated type information of explanations.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<ExplainedSpan>))]
internal sealed partial class ExplanationJson : JsonSerializerContext;
