using System.Globalization;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The values that a report has of each facet, each once.</summary>
internal static class ReportValues
{
    /// <summary>The event value of a report that names a date which lies in no single year: a decade, "from 2014 to 2022".</summary>
    public const string Longer = "longer";

    /// <summary>The place value of a report that names a place which could not be resolved.</summary>
    public const string Unresolved = "unresolved";

    public static IEnumerable<string> Published(Report report) => report.Published is not { } published ? [] : published.Precision switch
    {
        PublishedPrecision.Year => Buckets(published.Day, 1),
        PublishedPrecision.Month => Buckets(published.Day, 2),
        PublishedPrecision.Day => Buckets(published.Day, 3),
        _ => Buckets(DateOnly.FromDateTime(published.At.UtcDateTime), 3),
    };

    public static IEnumerable<string> Event(Report report)
    {
        var values = new HashSet<string>();
        foreach (var mention in report.Dates)
        {
            if (mention.Date is { } date)
            {
                values.UnionWith(EventValues(date));
            }
        }

        return values;
    }

    public static IEnumerable<string> Places(Report report)
    {
        var values = new HashSet<string>();
        foreach (var mention in report.Places)
        {
            if (mention.Kind == PlaceMentionKind.Demonym)
            {
                continue;
            }

            values.UnionWith(mention.Path.Select(place => place.ToString()));
            if (mention.Path.Count == 0)
            {
                values.Add(Unresolved);
            }
        }

        return values;
    }

    public static IEnumerable<string> Actors(Report report) => report.Actors.SelectMany(ActorValue.AllOf).Distinct();

    public static IEnumerable<string> Source(Report report) => [report.Source];

    public static IEnumerable<string> Language(Report report) => [report.Language];

    public static IEnumerable<string> Kind(Report report) => [FacetSyntax.Kinds.First(kind => kind.Value == report.Kind).Key];

    /// <summary>Gets the years, months and days that wholly contain a date; <see cref="Longer"/> where none does.</summary>
    public static IEnumerable<string> EventValues(EventDate date) =>
        date.First.Year != date.Last.Year ? [Longer]
        : date.First.Month != date.Last.Month ? Buckets(date.First, 1)
        : date.First != date.Last ? Buckets(date.First, 2)
        : Buckets(date.First, 3);

    private static IEnumerable<string> Buckets(DateOnly day, int levels)
    {
        yield return day.ToString("yyyy", CultureInfo.InvariantCulture);
        if (levels > 1)
        {
            yield return day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }

        if (levels > 2)
        {
            yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }
}
