using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Search.Articles;
using Search.Reference;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>The description of the API (OpenAPI), made from the endpoints themselves.</summary>
internal static class ApiDescription
{
    private static readonly HashSet<Type> Texts =
        [typeof(ArticleId), typeof(ReportId), typeof(PlaceId), typeof(ActorId), typeof(SavedSearchId)];

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", api => api
        .AddDocumentTransformer(Introduce)
        .AddSchemaTransformer(WriteIdsAsText));

    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "Dateline",
            Version = "v1",
            Description = "A news search you can cite. Changes need `Authorization: Bearer KEY`; "
                + "problems are RFC 9457 problem details whose `type` leads to a page that explains it.",
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The key that the first start printed.",
            },
        };
        foreach (var (method, operation) in document.Paths.Values.SelectMany(path => path.Operations ?? []))
        {
            operation.Security = method == HttpMethod.Get ? null : [new() { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        }

        return Task.CompletedTask;
    }

    private static Task WriteIdsAsText(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (Texts.Contains(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type))
        {
            schema.Type = JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }
}
