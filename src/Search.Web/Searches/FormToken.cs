using Microsoft.AspNetCore.Antiforgery;

namespace Search.Web;

/// <summary>The proof, carried by each form that changes something, that it was made by one of this server's own pages.</summary>
public sealed record FormToken(string Field, string Value)
{
    public static FormToken Of(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new(tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>Lets only forms through that bear the proof.</summary>
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var antiforgery = invocation.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await IsReadable(invocation.HttpContext) && await antiforgery.IsRequestValidAsync(invocation.HttpContext)
            ? await next(invocation)
            : Problem.Of(ProblemType.Form, ProblemType.Form.Remedy).ToPage();
    }

    private static async Task<bool> IsReadable(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType && await http.Request.ReadFormAsync(http.RequestAborted) is not null;
        }
        catch (InvalidDataException)
        {
            return false; // Too many or too long fields, or broken parts: no form of ours, and answered as such.
        }
    }
}
