using System.Text.Json;
using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>A date that a page states and that is not believed: it lies in the future, or before there were pages on the web.</summary>
/// <param name="Date">The date as it was read.</param>
internal readonly record struct DoubtfulDate(Published Date)
{
    /// <summary>
    /// The first year that a date guessed from a page is believed of: the web has no older pages, and zeros of content systems come out as
    /// 1970.
    /// </summary>
    public const int FirstYear = 1990;

    /// <summary>The name under which doubtful dates are kept in <see cref="Article.Extra"/>.</summary>
    public const string ExtraName = "doubtful_dates";

    public static bool IsDoubtful(Published date) => date.InFuture || date.At.UtcDateTime.Year < FirstYear;

    /// <summary>Gets it as it is kept: the text as it stood, where, and what is wrong with it.</summary>
    public JsonNode ToJson() => new JsonObject
    {
        ["raw"] = Date.Raw,
        ["basis"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(Date.Basis.ToString()),
        ["reason"] = Date.InFuture ? "in_future" : "before_1990",
    };
}
