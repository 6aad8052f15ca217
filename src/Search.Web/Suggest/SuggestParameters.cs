using Microsoft.OpenApi;
using Search.Indexing;

namespace Search.Web;

/// <summary>What the parameters of suggestions are, beside those of a search.</summary>
internal static class SuggestParameters
{
    public static readonly (string Name, string Description, OpenApiSchema Schema)[] Own =
    [
        ("q", "The text up to where it is being typed. Its last word is completed; its last words may be the beginning of a name. What stands before is kept.",
            new() { Type = JsonSchemaType.String, MaxLength = SuggestRequest.LongestText }),
        ("limit", $"How many suggestions at most; {SuggestRequest.DefaultLimit} without it.",
            new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{SuggestRequest.LargestLimit}" }),
    ];
}
