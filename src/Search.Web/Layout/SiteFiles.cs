using Microsoft.Net.Http.Headers;
using Search.Articles;

namespace Search.Web;

/// <summary>The style sheet, the script and the icon, carried in the program itself; their addresses change with their content.</summary>
internal static class SiteFiles
{
    private static readonly Dictionary<string, Asset> All = new[]
    {
        Asset.Load("dateline.css", "text/css; charset=utf-8"),
        Asset.Load("dateline.js", "text/javascript; charset=utf-8"),
        Asset.Load("suggest.js", "text/javascript; charset=utf-8"),
        Asset.Load("favicon.svg", "image/svg+xml"),
    }.ToDictionary(asset => asset.Name);

    public static string Css => All["dateline.css"].Address;

    public static string Script => All["dateline.js"].Address;

    public static string Suggest => All["suggest.js"].Address;

    public static string Icon => All["favicon.svg"].Address;

    public static void MapSiteFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", Send).ExcludeFromDescription();

    private static IResult Send(string name, HttpResponse response)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Problem.Of(ProblemType.NotFound, $"There is no file '{name}'.").ToPage();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }

    private sealed record Asset(string Name, string Type, byte[] Content, string Hash)
    {
        public string Address => $"/assets/{Name}?v={Hash}";

        public static Asset Load(string name, string type)
        {
            using var stream = typeof(SiteFiles).Assembly.GetManifestResourceStream($"wwwroot/{name}")
                ?? throw new InvalidOperationException($"The program was built without wwwroot/{name}.");
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new(name, type, content, Base32.OfHash(Convert.ToBase64String(content), characters: 12));
        }
    }
}
