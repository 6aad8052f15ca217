using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// How answers stand on the wire: snake_case names, enumerations as snake_case words, letters of all scripts as they are.
/// </summary>
public static class SearchJson
{
    /// <summary>
    /// A level of the query's text can be two branches of its tree, and each of those an object and an array of the JSON.
    /// </summary>
    private const int DeepestTree = (QueryLimits.Depth + 4) * 4;

    /// <summary>Gets the options, read-only; their type information is generated, so nothing is reflected at run time.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Writes a page as JSON.</summary>
    public static string Write(SearchPage page) => JsonSerializer.Serialize(page, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(SearchJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = SearchJsonContext.Default,
            MaxDepth = DeepestTree,
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>The generated type information of all that goes on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCaseEnum<ReportKind>), typeof(SnakeCaseEnum<PublishedPrecision>), typeof(SnakeCaseEnum<PublishedBasis>),
        typeof(SnakeCaseEnum<DatePrecision>), typeof(SnakeCaseEnum<DateBasis>), typeof(SnakeCaseEnum<ActorKind>),
        typeof(SnakeCaseEnum<PlaceMentionKind>), typeof(SnakeCaseEnum<TimexType>), typeof(SnakeCaseEnum<HeadingBasis>),
        typeof(SnakeCaseEnum<StoryRelation>), typeof(SnakeCaseEnum<CountUnit>), typeof(SnakeCaseEnum<FacetOrder>),
        typeof(SnakeCaseEnum<SuggestionKind>), typeof(SnakeCaseEnum<SuggestionMatch>), typeof(SnakeCaseEnum<ReportState>),
    ])]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(FacetPage))]
[JsonSerializable(typeof(CooccurrenceTable))]
[JsonSerializable(typeof(ClusterPage))]
[JsonSerializable(typeof(CorpusStatistics))]
[JsonSerializable(typeof(Revision))]
[JsonSerializable(typeof(IReadOnlyList<Revision>))]
[JsonSerializable(typeof(IReadOnlyList<Commit>))]
[JsonSerializable(typeof(PutOutcome))]
[JsonSerializable(typeof(Telling))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(SimilarList))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;

/// <summary>Writes an enumeration as a snake_case word.</summary>
internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
