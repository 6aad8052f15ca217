using Microsoft.Net.Http.Headers;
using Search.Articles;

namespace Search.Web;

/// <summary>Tags answers by what they are a function of: request, sequence, and this build of the program (RFC 9110, 8.8.3).</summary>
internal static class EntityTags
{
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    public static EntityTagHeaderValue Of(string request, long sequence) =>
        new($"\"{Base32.OfHash($"{Build}\n{sequence}\n{request}", characters: 26)}\"");

    /// <summary>Puts the tag on the answer and says whether the asker has it already.</summary>
    public static bool IsKnown(this EntityTagHeaderValue tag, HttpContext http)
    {
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch
            .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }
}
