namespace Search.Articles.Tests.Formats.Dates;

public sealed class OutletDatesTests
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    [Theory]
    [InlineData("03/04/2024", DateOrder.Dmy, "2024-04-03")]
    [InlineData("03/04/2024", DateOrder.Mdy, "2024-03-04")]
    [InlineData("3.4.2024", DateOrder.Dmy, "2024-04-03")]
    [InlineData("2024.4.3", DateOrder.Ymd, "2024-04-03")]
    [InlineData("03.04.2024 15:30", DateOrder.Dmy, "2024-04-03T12:30:00Z")]
    [InlineData("03.04.2024, 15:30", DateOrder.Dmy, "2024-04-03T12:30:00Z")]
    [InlineData("Published 03/04/2024 at 3.30pm", DateOrder.Dmy, "2024-04-03T12:30:00Z")]
    [InlineData("03/04/2024 15:30 GMT", DateOrder.Dmy, "2024-04-03T15:30:00Z")]
    [InlineData("03/04/2024 15:30 IST", DateOrder.Dmy, "2024-04-03")]
    [InlineData("from 03/04/2024 to 05/04/2024", DateOrder.Dmy, null)]
    [InlineData("31.03.2024 03:30", DateOrder.Dmy, "2024-03-31")]
    [InlineData("27.10.2024 03:30", DateOrder.Dmy, "2024-10-27")]
    [InlineData("13/13/2024", DateOrder.Dmy, null)]
    [InlineData("yesterday", DateOrder.Dmy, null)]
    [InlineData("03/04/2024", null, null)]
    public void A_date_in_numbers_is_read_in_the_order_of_its_outlet(string text, DateOrder? order, string? value) =>
        Assert.Equal(value, new OutletDates(Kyiv, order).Read(text, PublishedBasis.Record, TimeProvider.System)?.Value);

    [Theory]
    [InlineData("2024-07-01T12:00:00", "2024-07-01T09:00:00Z")]
    [InlineData("2024-01-01 12:00", "2024-01-01T10:00:00Z")]
    [InlineData("2024-07-01, updated at 12:00 and 13:00", "2024-07-01")]
    [InlineData("2024-07-01 | 2.35pm", "2024-07-01T11:35:00Z")]
    [InlineData("2024-07-01 | 14h05", "2024-07-01T11:05:00Z")]
    [InlineData("2024-07-01 14:05 BST", "2024-07-01")]
    [InlineData("2024-07-01T14:05[America/New_York]", "2024-07-01")]
    [InlineData("2024-03-31T03:30:00", "2024-03-31")]
    [InlineData("2024-07-01", "2024-07-01")]
    public void A_time_without_a_zone_is_an_instant_in_the_zone_of_its_outlet(string raw, string value)
    {
        var day = new Published(new(DateTime.Parse(raw[..10], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero), PublishedPrecision.Day, PublishedBasis.Record, raw);

        Assert.Equal(value, new OutletDates(Kyiv).Complete(day, TimeProvider.System)!.Value);
        Assert.Equal(day, OutletDates.Unknown.Complete(day, TimeProvider.System));
    }
}
