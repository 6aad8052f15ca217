using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>Tells from a report's address and language in which order its outlet writes day and month in numbers.</summary>
/// <remarks>
/// The month stands first in the United States alone among the countries whose press writes dates with slashes: the domains us, gov and mil
/// show it. A country's own domain, or a language other than English, shows that the day stands first. English under com, org and the like
/// shows nothing.
/// </remarks>
internal static class OutletOrder
{
    private static readonly FrozenSet<string> MonthFirst = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "us", "gov", "mil");

    /// <summary>Countries' domains that are sold to the whole world.</summary>
    private static readonly FrozenSet<string> Anybodys = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "tv", "io", "co", "me", "ai",
        "fm", "ly", "eu");

    public static DayOrder Of(Report report)
    {
        var host = report.Url is { IsAbsoluteUri: true } url ? url.Host : "";
        var domain = host[(host.LastIndexOf('.') + 1)..];
        return MonthFirst.Contains(domain) ? DayOrder.MonthFirst
            : domain.Length == 2 && char.IsAsciiLetter(domain[0]) && !Anybodys.Contains(domain) ? DayOrder.DayFirst
            : report.Language is "en" or "und" ? DayOrder.Unknown
            : DayOrder.DayFirst;
    }
}
