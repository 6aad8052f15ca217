using System.Globalization;
using Search.Articles;
using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>Writes dates for people: at their own precision, never more, and with where they come from.</summary>
internal static class DateWords
{
    private static readonly string[] Seasons = ["Winter", "Spring", "Summer", "Autumn"];

    public static string Of(HitPublished published) => Of(published.Value);

    /// <summary>Writes an ISO 8601 year, month, day or instant: 2024, Dec 2024, 28 Dec 2024, 28 Dec 2024 14:05 UTC.</summary>
    public static string Of(string iso) => iso.Length switch
    {
        4 => iso,
        7 => Format(DateTime.ParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture), "MMM yyyy"),
        10 => Format(DateTime.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture), "d MMM yyyy"),
        _ => Format(DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).UtcDateTime, "d MMM yyyy HH:mm 'UTC'"),
    };

    public static string Of(DateTimeOffset instant) => Format(instant.UtcDateTime, "d MMM yyyy HH:mm 'UTC'");

    public static string Of(EventDate date) => Of(new HitDate(date.First, date.Last, date.Precision, date.Basis));

    public static string Of(HitDate date) => date.Precision switch
    {
        DatePrecision.Day => Day(date.First),
        DatePrecision.Week => $"week of {Day(date.First)}",
        DatePrecision.Month => Format(date.First.ToDateTime(default), "MMM yyyy"),
        DatePrecision.Season => $"{Seasons[date.First.Month % 12 / 3]} {date.Last.Year}",
        DatePrecision.Quarter => $"Q{((date.First.Month - 1) / 3) + 1} {date.First.Year}",
        DatePrecision.Year => date.First.Year.ToString("0000", CultureInfo.InvariantCulture),
        DatePrecision.Decade => $"{date.First.Year}s",
        _ => $"{Day(date.First)} – {Day(date.Last)}",
    };

    public static string Basis(PublishedBasis basis) => basis switch
    {
        PublishedBasis.Record => "stated in the record",
        PublishedBasis.JsonLd => "stated in the page’s data",
        PublishedBasis.Meta => "stated in the page’s header",
        PublishedBasis.TimeElement => "printed on the page",
        PublishedBasis.Url => "taken from the address",
        PublishedBasis.Text => "taken from the text",
        _ => "the whole article’s date",
    };

    public static string Basis(DateBasis basis) => basis switch
    {
        DateBasis.Explicit => "written out in the text",
        DateBasis.Relative => "told from another date",
        _ => "completed from the date of publication",
    };

    private static string Day(DateOnly day) => Format(day.ToDateTime(default), "d MMM yyyy");

    private static string Format(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
