using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Search.Indexing;

namespace Search.Web;

/// <summary>Says in the description of the API what the parameters of suggestions are.</summary>
internal static class SuggestParameters
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters = [.. SuggestRequest.Known.Select(Parameter)];
        return Task.CompletedTask;
    }

    private static IOpenApiParameter Parameter(string name) => name switch
    {
        "q" => SearchParameters.Make(
            name,
            $"The text up to where it is being typed, at most {SuggestRequest.LongestText} characters. Its last word is completed; its last words "
            + "may be the beginning of a name. What stands before is kept.",
            new() { Type = JsonSchemaType.String, MaxLength = SuggestRequest.LongestText }),
        "limit" => SearchParameters.Make(
            name,
            $"How many suggestions at most; {SuggestRequest.DefaultLimit} without it.",
            new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{SuggestRequest.LargestLimit}" }),
        _ => SearchParameters.Named(name),
    };
}
