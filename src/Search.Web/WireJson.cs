using System.Text.Json;
using System.Text.Json.Serialization;
using Search.Articles;
using Search.Indexing;

namespace Search.Web;

/// <summary>How answers stand on the wire: the domain's records as <see cref="SearchJson"/> writes them, and this program's own.</summary>
internal static class WireJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Encoder = SearchJson.Options.Encoder;
        options.MaxDepth = SearchJson.Options.MaxDepth;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        foreach (var converter in SearchJson.Options.Converters)
        {
            options.Converters.Add(converter);
        }

        options.Converters.Add(new JsonStringEnumConverter<ItemOutcome>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<RejectReason>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));

        options.TypeInfoResolverChain.Insert(0, WireJsonContext.Default);
        options.TypeInfoResolverChain.Insert(0, SearchJson.Options.TypeInfoResolver!);
    }
}

/// <summary>The generated type information of this program's own records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(RevisionList))]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(PostedArticle))]
[JsonSerializable(typeof(NewSearch))]
[JsonSerializable(typeof(NewName))]
[JsonSerializable(typeof(SavedSearchAnswer))]
[JsonSerializable(typeof(SavedSearchList))]
[JsonSerializable(typeof(ParameterError[]))]
[JsonSerializable(typeof(HistogramBody))]
[JsonSerializable(typeof(StatusAnswer))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
