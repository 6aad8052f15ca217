using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Takes the outlet's name out of a title that the page prints: <c>Bridge reopens | Example Post</c>.</summary>
/// <remarks>
/// What a usual separator sets off is the outlet's name where the page states that name, or where a heading of the page is the rest of the
/// title. A heading of one word, or one that stands behind what is no shorter, may be the outlet's own, and proves nothing; nor is a long
/// part or one in brackets a name.
/// </remarks>
internal static partial class OutletInTitle
{
    private const int FewestWords = 2;
    private const int LongestName = 5;

    /// <summary>Gets the title without the name, or null where nothing tells which part that is.</summary>
    /// <param name="title">The title as the page prints it.</param>
    /// <param name="headings">The page's first headings.</param>
    /// <param name="outlet">The name that the page states, or null.</param>
    public static string? Without(string title, IEnumerable<string> headings, string? outlet)
    {
        if (outlet is not null && (Rest(title, outlet, isFirst: false) ?? Rest(title, outlet, isFirst: true)) is { } named)
        {
            return named;
        }

        foreach (var heading in headings)
        {
            if (Words.Count(heading) >= FewestWords && IsHeadline(title, heading))
            {
                return heading;
            }
        }

        return null;
    }

    private static bool IsHeadline(string title, string heading) =>
        Rest(title, heading, isFirst: true) is { } behind ? IsName(behind)
        : Rest(title, heading, isFirst: false) is { } before && IsName(before) && Words.Count(before) < Words.Count(heading);

    private static bool IsName(string part) => Words.Count(part) <= LongestName && !part.AsSpan().ContainsAny("()[]");

    // What is left of a title that begins or ends with a part, without the separator between them.
    private static string? Rest(string title, string part, bool isFirst)
    {
        var isThere = part.Length < title.Length && (isFirst
            ? title.StartsWith(part, StringComparison.OrdinalIgnoreCase)
            : title.EndsWith(part, StringComparison.OrdinalIgnoreCase));
        var rest = isThere
            ? (isFirst ? Leading().Match(title[part.Length..]) : Trailing().Match(title[..^part.Length])).Groups["rest"].Value.Trim()
            : "";
        return rest.Length > 0 ? rest : null;
    }

    [GeneratedRegex(
        @"^(\s*[|»«·•]\s*|\s+[-–—/:]+\s+|:\s+)(?<rest>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^(?<rest>.*?[^\s:])(\s*[|»«·•]\s*|\s+[-–—/:]+\s+|:\s+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Trailing();
}
