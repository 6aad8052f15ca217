using Microsoft.Extensions.Time.Testing;

namespace Search.Articles.Tests.Formats.Dates;

public sealed class DateTextTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2024, 12, 29, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Sat, 28 Dec 2024 14:05:00 +0200", "2024-12-28T12:05:00Z")]
    [InlineData("28 Dec 2024 14:05 GMT", "2024-12-28T14:05:00Z")]
    [InlineData("Sat, 28 Dec 24 14:05:09 EST", "2024-12-28T19:05:09Z")]
    [InlineData("Saturday, 28-Dec-24 14:05:09 UTC", "2024-12-28T14:05:09Z")]
    [InlineData("Sat Dec 28 14:05:09 2024 GMT", "2024-12-28T14:05:09Z")]
    [InlineData("Sat Dec 28 14:05:09 PST 2024", "2024-12-28T22:05:09Z")]
    [InlineData("Sat, 28 Dec 2024 14:05:00 GMT+0300 (MSK)", "2024-12-28T11:05:00Z")]
    [InlineData("Sat, 28 December 2024 2:05 PM EDT", "2024-12-28T18:05:00Z")]
    [InlineData("Thu, 5 Apr 1990 23:59:59 Z", "1990-04-05T23:59:59Z")]
    [InlineData("Sat, 28 Dec 2024 14:05:00", "2024-12-28")]
    [InlineData("Sat, 28 Dec 2024 14:05:00 XYZ", "2024-12-28")]
    [InlineData("Fri, 28 Dec 2024", "2024-12-28")]
    [InlineData("December 28th, 2024", "2024-12-28")]
    [InlineData("28 декабря 2024 г.", "2024-12-28")]
    [InlineData("сб, 28 груд 2024 14:05:00 +0200", "2024-12-28T12:05:00Z")]
    [InlineData("mar., 24 déc. 2024 10:00:00 +0100", "2024-12-24T09:00:00Z")]
    [InlineData("28. Dezember 2024", "2024-12-28")]
    [InlineData("Σαβ, 28 Δεκ 2024 14:05:00 EET", "2024-12-28T12:05:00Z")]
    [InlineData("20241228", "2024-12-28")]
    [InlineData("20241228T140500Z", "2024-12-28T14:05:00Z")]
    [InlineData("2024-12-28T14:05:00+0200", "2024-12-28T12:05:00Z")]
    [InlineData("2024-12-28 14:05:00Z", "2024-12-28T14:05:00Z")]
    [InlineData("2024-12", "2024-12")]
    [InlineData("2004", "2004")]
    public void Dates_of_records_are_read_in_every_form_that_feeds_use(string text, string expected) =>
        Assert.Equal(expected, DateText.Read(text, PublishedBasis.Record, Clock)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("03/04/2024")]
    [InlineData("30 Feb 2024")]
    [InlineData("Sat, 28 2024")]
    [InlineData("12:00")]
    [InlineData("Dec")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateText.Read(text, PublishedBasis.Record, Clock));

    [Theory]
    [InlineData("Sun, 29 Dec 2024 00:00:01 GMT", true)]
    [InlineData("Sun, 29 Dec 2024 00:00:01 +0200", false)]
    [InlineData("30 Dec 2024", true)]
    [InlineData("29 Dec 2024", false)]
    public void A_date_in_the_future_is_taken_and_marked(string text, bool inFuture) =>
        Assert.Equal(inFuture, DateText.Read(text, PublishedBasis.Record, Clock)!.InFuture);
}
