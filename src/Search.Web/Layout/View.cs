using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Search.Web;

/// <summary>Makes an answer of a page: a static component with its parameters.</summary>
internal static class View
{
    public static RazorComponentResult Of<TPage>(int status, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var values = new Dictionary<string, object?>();
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new RazorComponentResult(typeof(TPage), values) { StatusCode = status, PreventStreamingRendering = true };
    }
}
