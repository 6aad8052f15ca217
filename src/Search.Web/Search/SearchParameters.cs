using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Search.Indexing;

namespace Search.Web;

/// <summary>Says in the description of the API what the parameters of a search are.</summary>
internal static class SearchParameters
{
    private const string Choice = "Repeat it for OR; a leading `-` excludes; `missing` chooses the reports that have none.";

    private static readonly (string Name, string Description, OpenApiSchema Schema)[] Known =
    [
        ("q", "The query, in the query language; empty is all reports.", Text()),
        ("expand", "Whether unquoted names also find the other names of the same (Kyiv, Kiev, Київ): `names`, or `none`.",
            OneOf("names", "none")),
        ("published", $"A year, month or day in which it was published: `2024-12`. {Choice}", List(Text())),
        ("event", $"A year, month or day that wholly contains a date in the text. {Choice}", List(Text())),
        ("place", $"A country, region, district or place, with all in it: `UA`, `UA.07`, `706483`, `x-donbas`. {Choice}", List(Text())),
        ("actor", $"An actor of the dictionary, with all that it contains: `volodymyr-zelensky`, `russia`. {Choice}", List(Text())),
        ("source", $"A source's name. {Choice}", List(Text())),
        ("language", $"A language as ISO 639-1, or `und`. {Choice}", List(Text())),
        ("kind", $"`article`, `lead` or `entry`. {Choice}", List(Text())),
        ("story", $"A story, by the id of its first report: all its tellings. {Choice}", List(Text())),
        ("originator", $"Whom the text comes from: the agency it credits, else the source that had it first. {Choice}", List(Text())),
        ("from", "The first day, or instant with its offset, of the span of dates.", Text()),
        ("to", "The last day, or instant, of the span, included.", Text()),
        ("date_field", "Which clock the span is about. By event, any date of the report that overlaps the span counts.",
            OneOf("published", "event")),
        ("when", "A span of a clock, beside `from` and `to`: `published:` or `event:` and a year, month, day or span, with `certain:` or `may:` before "
            + "it for what surely, or only perhaps, lies in it (`event:certain:2024-12-02..2024-12-08`); `lag:` and the days from event to "
            + "publication (`lag:0..1`, `lag:30..`, `lag:missing`). Repeat it to ask for all of them.", List(Text())),
        ("as_of", "A moment of the corpus: a sequence, a day or an instant. Without it, now.", Text()),
        ("sort", "The order; by relevance where there is a query, else newest first. Reports without the date come last.",
            OneOf("relevance", "-published", "published", "-event", "event")),
        ("recency",
            "Whether recent reports count more by relevance; their age is counted from the commit that is searched. Without it, `none`.",
            OneOf("none", "mild")),
        ("collapse",
            "Whether the tellings of one story are one hit: `story`, or `none`. Without it, `story` by relevance and `none` by date.",
            OneOf("none", "story")),
        ("facet", "The facets to count, each with how many values to list: `place:200`; `none` for none. Without it, all, 50 values each.",
            List(Text())),
        ("count_by", "What totals and facets count: reports, the stories they tell, or those whom they come from.",
            OneOf("report", "story", "originator")),
        ("page_size", "How many hits a page has; 20 without it.", Number(1, SearchRequest.LargestPageSize)),
        ("cursor", "Where to go on: `next` of the page before.", Text()),
        ("explain", "Whether each hit says what its score is made of, where hits are sorted by relevance.", OneOf("yes", "no")),
        ("why_not", "A report about which the answer says which clause or filter keeps it out, if any does.", Text()),
    ];

    public static IEnumerable<string> Names => Known.Select(parameter => parameter.Name);

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters = [.. Known.Select(InQuery)];
        return Task.CompletedTask;
    }

    /// <summary>Describes the parameters of a question about a search: its own beside the search's.</summary>
    public static Func<OpenApiOperation, OpenApiOperationTransformerContext, CancellationToken, Task> DescribeWith(
        params (string Name, string Description, OpenApiSchema Schema)[] own) => (operation, _, _) =>
    {
        var path = (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Path);
        operation.Parameters =
        [
            .. path,
            .. Known.Where(known => known.Name != "cursor" && !own.Any(each => each.Name == known.Name)).Concat(own).Select(InQuery)
        ];
        return Task.CompletedTask;
    };

    public static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static IOpenApiParameter InQuery((string Name, string Description, OpenApiSchema Schema) known) => new OpenApiParameter
    {
        Name = known.Name,
        In = ParameterLocation.Query,
        Description = known.Description,
        Schema = known.Schema,
        Explode = true,
    };

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    public static OpenApiSchema OneOf(params string[] words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };

    public static OpenApiSchema Number(int least, int most) =>
        new() { Type = JsonSchemaType.Integer, Minimum = $"{least}", Maximum = $"{most}" };
}
