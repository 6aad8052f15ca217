using Search.Indexing;
using Search.Reference;

namespace Search.Web.Tests.Layout;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-12", "Dec 2024")]
    [InlineData("2024-12-28", "28 Dec 2024")]
    [InlineData("2024-12-28T09:14:00Z", "28 Dec 2024 09:14 UTC")]
    [InlineData("2024-12-28T23:30:00.5Z", "28 Dec 2024 23:30 UTC")]
    public void A_time_of_publication_is_written_as_precisely_as_it_was_stated(string value, string words) => Assert.Equal(words, DateWords.Of(value));

    [Theory]
    [InlineData(DatePrecision.Day, "2024-12-27", "2024-12-27", "27 Dec 2024")]
    [InlineData(DatePrecision.Week, "2024-12-23", "2024-12-29", "week of 23 Dec 2024")]
    [InlineData(DatePrecision.Month, "2024-12-01", "2024-12-31", "Dec 2024")]
    [InlineData(DatePrecision.Season, "2024-12-01", "2025-02-28", "Winter 2025")]
    [InlineData(DatePrecision.Season, "2024-06-01", "2024-08-31", "Summer 2024")]
    [InlineData(DatePrecision.Quarter, "2024-10-01", "2024-12-31", "Q4 2024")]
    [InlineData(DatePrecision.Year, "2024-01-01", "2024-12-31", "2024")]
    [InlineData(DatePrecision.Decade, "1990-01-01", "1999-12-31", "1990s")]
    [InlineData(DatePrecision.Range, "2024-12-01", "2024-12-05", "1 Dec 2024 – 5 Dec 2024")]
    public void An_event_date_is_written_as_precisely_as_the_text_says_it(DatePrecision precision, string first, string last, string words) =>
        Assert.Equal(words, DateWords.Of(new HitDate(DateOnly.Parse(first), DateOnly.Parse(last), precision, DateBasis.Explicit)));
}
