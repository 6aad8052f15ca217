using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Search.Web.Tests;

/// <summary>Reads off a page what a person sees on it.</summary>
internal static class PageReading
{
    public static async Task<IDocument> GetPageAsync(this RunningServer server, string address)
    {
        using var answer = await server.GetAsync(address);
        return await ReadAsync(answer);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static IEnumerable<string> ReportIds(this IDocument page) =>
        page.QuerySelectorAll(".hit h2 a").Select(link => link.GetAttribute("href")!["/reports/".Length..].Split('?')[0]);

    public static string Total(this IDocument page) => page.QuerySelector("#count")!.TextContent.Trim();

    /// <summary>Gets each listed value of a facet with its count, by the value as it stands in a request.</summary>
    public static Dictionary<string, string> Counts(this IDocument page, string facet) => page
        .QuerySelectorAll($".value > label:first-child input[name={facet}]")
        .ToDictionary(input => input.GetAttribute("value")!, input => input.Closest(".value")!.QuerySelector(".n")!.TextContent);

    public static string Token(this IDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
