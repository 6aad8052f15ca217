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
    [InlineData("2024-12-28 10:00:00 UTC", "2024-12-28T10:00:00Z")]
    [InlineData("2024-12-28 10:00 EET", "2024-12-28T08:00:00Z")]
    [InlineData("2024-12-28T10:00:00 CET", "2024-12-28T09:00:00Z")]
    [InlineData("2024-12-28 10:00 (EET)", "2024-12-28T08:00:00Z")]
    [InlineData("2024-12-28 10:00:00 UTC+3", "2024-12-28T07:00:00Z")]
    [InlineData("2024-12-28T10:00:00+03", "2024-12-28T07:00:00Z")]
    [InlineData("2024-12-28 10:00:00+03", "2024-12-28T07:00:00Z")]
    [InlineData("2024-12-28 10:00:00 -0330", "2024-12-28T13:30:00Z")]
    [InlineData("2024-12-28 10:00:00.123456789 +0200 EET", "2024-12-28T08:00:00Z")]
    [InlineData("2024-12-28T10:00:00+02:00[Europe/Kyiv]", "2024-12-28T08:00:00Z")]
    [InlineData("2024-12-28T10:00:00Z[Etc/GMT-0]", "2024-12-28T10:00:00Z")]
    [InlineData("2024/12/28", "2024-12-28")]
    [InlineData("2024/12/28 10:00:00", "2024-12-28")]
    [InlineData("2024/12/28 10:00:00 GMT", "2024-12-28T10:00:00Z")]
    [InlineData("28.12.2024", "2024-12-28")]
    [InlineData("28.12.2024 10:30", "2024-12-28")]
    [InlineData("28.12.2024, 10:30 EET", "2024-12-28T08:30:00Z")]
    [InlineData("28/12/2024", "2024-12-28")]
    [InlineData("28-12-2024", "2024-12-28")]
    [InlineData("12/28/2024", "2024-12-28")]
    [InlineData("12/28/2024 2:05 PM EST", "2024-12-28T19:05:00Z")]
    [InlineData("05/05/2024", "2024-05-05")]
    [InlineData("2024-W52-6", "2024-12-28")]
    [InlineData("2024-W52-7T10:00Z", "2024-12-29T10:00:00Z")]
    [InlineData("2024-Dec-28", "2024-12-28")]
    [InlineData("2024 December 28 10:00 UTC", "2024-12-28T10:00:00Z")]
    [InlineData("12/2024", "2024-12")]
    [InlineData("12.2024", "2024-12")]
    [InlineData("2024-363", "2024-12-28")]
    [InlineData("20241228140500", "2024-12-28")]
    [InlineData("20241228140500Z", "2024-12-28T14:05:00Z")]
    [InlineData("9999-12-31T23:59:59-05:00", "9999-12-31")]
    public void Days_in_figures_are_read_as_far_as_they_say_it(string text, string expected) =>
        Assert.Equal(expected, DateText.Read(text, PublishedBasis.Record, Clock)?.Value);

    [Theory]
    [InlineData("2024-12-28 10:00 XYZ")]
    [InlineData("2024-12-28 10:00 IST")]
    [InlineData("2024-12-28T10:00:00 Europe/Kyiv")]
    [InlineData("2024-12-28T10:00:00[Europe/Kyiv]")]
    [InlineData("2024-12-28T10:00:00+99:99")]
    public void Beside_a_zone_that_nobody_knows_the_day_is_kept(string text) =>
        Assert.Equal("2024-12-28", DateText.Read(text, PublishedBasis.Record, Clock)?.Value);

    [Theory]
    [InlineData("1735380000", "2024-12-28T10:00:00Z")]
    [InlineData("1735380000.25", "2024-12-28T10:00:00Z")]
    [InlineData("1735380000000", "2024-12-28T10:00:00Z")]
    [InlineData("2024122810", null)]
    [InlineData("4102444800", null)]
    [InlineData("0000000000", null)]
    [InlineData("631152000", null)]
    public void Unix_time_is_read_as_seconds_or_milliseconds_where_it_can_be_meant(string text, string? expected) =>
        Assert.Equal(expected, DateText.Read(text, PublishedBasis.Record, Clock)?.Value);

    [Theory]
    [InlineData("Dec 2024", "2024-12")]
    [InlineData("March 2022", "2022-03")]
    [InlineData("Mar 2022", "2022-03")]
    [InlineData("Sept. 2022", "2022-09")]
    [InlineData("березень 2022", "2022-03")]
    [InlineData("березень 2022 р.", "2022-03")]
    [InlineData("diciembre de 2022", "2022-12")]
    [InlineData("the war since March 2022", null)]
    public void A_month_in_words_with_nothing_but_its_year_is_a_month(string text, string? expected) =>
        Assert.Equal(expected, DateText.Read(text, PublishedBasis.Record, Clock)?.Value);

    [Theory]
    [InlineData("10:30, 28 December 2024", "2024-12-28")]
    [InlineData("8:30 GMT, 28 December 2024", "2024-12-28T08:30:00Z")]
    public void A_time_may_stand_before_its_day_in_words(string text, string expected) =>
        Assert.Equal(expected, DateText.Read(text, PublishedBasis.Record, Clock)?.Value);

    [Theory]
    [InlineData("2024-12-28T24:00:00Z", "2024-12-29T00:00:00Z")]
    [InlineData("2024-12-31T23:59:60Z", "2025-01-01T00:00:00Z")]
    [InlineData("Tue, 31 Dec 2024 23:59:60 GMT", "2025-01-01T00:00:00Z")]
    [InlineData("2024-12-28 24:00:00", "2024-12-28")]
    public void The_end_of_a_day_and_a_leap_second_are_the_instant_that_follows(string text, string expected)
    {
        var date = DateText.Read(text, PublishedBasis.Record, Clock)!;

        Assert.Equal((expected, text), (date.Value, date.Raw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("03/04/2024 10:00 GMT")]
    [InlineData("03.04.2024")]
    [InlineData("28.12.24")]
    [InlineData("31.02.2024")]
    [InlineData("28.12/2024")]
    [InlineData("2024-W53-1")]
    [InlineData("2023-366")]
    [InlineData("2024-13-28")]
    [InlineData("2024-12-28T25:00:00Z")]
    [InlineData("2024-12-28T24:01:00Z")]
    [InlineData("2024-12-28 10:00 - 2024-12-30 11:00")]
    [InlineData("20241328")]
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
