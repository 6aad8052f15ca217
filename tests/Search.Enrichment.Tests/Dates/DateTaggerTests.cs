using Search.Reference;

namespace Search.Enrichment.Tests.Dates;

public sealed class DateTaggerTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("on 24 February 2022 it began", "24 February 2022", "2022-02-24")]
    [InlineData("on the 24th of February 2022", "the 24th of February 2022", "2022-02-24")]
    [InlineData("on February 24, 2022, it began", "February 24, 2022", "2022-02-24")]
    [InlineData("on Feb. 24, 2022", "Feb. 24, 2022", "2022-02-24")]
    [InlineData("dated 2022-02-24.", "2022-02-24", "2022-02-24")]
    [InlineData("dated 24.02.2022.", "24.02.2022", "2022-02-24")]
    [InlineData("dated 24/02/2022.", "24/02/2022", "2022-02-24")]
    [InlineData("visited in February 2022, before", "February 2022", "2022-02")]
    [InlineData("in 2014 Crimea was seized", "2014", "2014")]
    [InlineData("28 грудня 2024 року", "28 грудня 2024 року", "2024-12-28")]
    [InlineData("28 декабря 2024 года", "28 декабря 2024 года", "2024-12-28")]
    [InlineData("in the summer of 2023", "the summer of 2023", "2023-SU")]
    [InlineData("in the third quarter of 2024", "the third quarter of 2024", "2024-Q3")]
    [InlineData("in Q3 2024", "Q3 2024", "2024-Q3")]
    [InlineData("in the 1990s", "the 1990s", "199")]
    [InlineData("from 3 to 5 May 2024", "3 to 5 May 2024", "2024-05-03/2024-05-05")]
    [InlineData("on May 3-5, 2024", "May 3-5, 2024", "2024-05-03/2024-05-05")]
    [InlineData("28 May to 3 June 2024", "28 May to 3 June 2024", "2024-05-28/2024-06-03")]
    [InlineData("the war of 2014-2018", "2014-2018", "2014/2018")]
    public void An_explicit_date_has_its_value(string text, string surface, string value) =>
        Expect(text, surface, value, DateBasis.Explicit);

    [Theory]
    [InlineData("told reporters on Friday that", "Friday", "2024-12-27")]
    [InlineData("which is expected to be announced on Monday, is large", "Monday", "2024-12-30")]
    [InlineData("He will meet them, and left on Monday", "Monday", "2024-12-23")]
    [InlineData("last Friday", "last Friday", "2024-12-27")]
    [InlineData("next Monday", "next Monday", "2024-12-30")]
    [InlineData("told RIA yesterday.", "yesterday", "2024-12-27")]
    [InlineData("it happens tomorrow", "tomorrow", "2024-12-29")]
    [InlineData("a surprise incursion last May that", "last May", "2024-05")]
    [InlineData("in Russia next year.", "next year", "2025")]
    [InlineData("wounded in the last week alone", "the last week", "2024-W51")]
    [InlineData("missiles in the past week.", "the past week", "P1W")]
    [InlineData("over the last three days", "the last three days", "P3D")]
    [InlineData("last winter", "last winter", "2023-WI")]
    [InlineData("two weeks ago", "two weeks ago", "2024-W50")]
    [InlineData("3 days ago", "3 days ago", "2024-12-25")]
    [InlineData("вчора ввечері", "вчора", "2024-12-27")]
    [InlineData("у п’ятницю", "п’ятницю", "2024-12-27")]
    public void A_relative_date_is_counted_from_the_publication(string text, string surface, string value) =>
        Expect(text, surface, value, DateBasis.Relative);

    [Theory]
    [InlineData("they seized it in August.", "August", "2024-08")]
    [InlineData("before leaving office in January.", "January", "2025-01")]
    [InlineData("on 3 December the town fell", "3 December", "2024-12-03")]
    [InlineData("the talks will begin on 3 March", "3 March", "2025-03-03")]
    public void A_date_without_a_year_takes_the_one_that_fits_the_publication(string text, string surface, string value) =>
        Expect(text, surface, value, DateBasis.Inferred);

    [Fact]
    public void Earlier_and_later_are_counted_from_the_day_the_text_last_spoke_of()
    {
        var dates = world.Enrich("It began on 24 February 2022. Two days earlier he spoke; a month later they withdrew.").Dates;

        Assert.Equal(["2022-02-24", "2022-02-22", "2022-03"], dates.Select(date => date.Value));
    }

    [Theory]
    [InlineData("for two years", "two years", TimexType.Duration, "P2Y")]
    [InlineData("within 24 hours", "24 hours", TimexType.Duration, "PT24H")]
    [InlineData("a few days", "a few days", TimexType.Duration, "PXD")]
    [InlineData("a three-day truce", "three-day", TimexType.Duration, "P3D")]
    [InlineData("every day", "every day", TimexType.Set, "P1D")]
    [InlineData("every Friday", "every Friday", TimexType.Set, "XXXX-WXX-5")]
    [InlineData("the daily toll", "daily", TimexType.Set, "P1D")]
    public void Durations_and_sets_are_recognised_and_never_a_calendar_date(string text, string surface, TimexType type,
        string value)
    {
        var date = Assert.Single(world.Enrich(text).Dates);

        Assert.Equal((surface, type, value, null), (date.Surface, date.Type, date.Value, date.Date));
    }

    [Theory]
    [InlineData("on Friday", "XXXX-WXX-5")]
    [InlineData("in August", "XXXX-08")]
    [InlineData("on 3 December", "XXXX-12-03")]
    [InlineData("yesterday", "XXXX-XX-XX")]
    [InlineData("last week", "PAST_REF")]
    public void Without_a_publication_a_relative_date_stays_without_a_day(string text, string value)
    {
        var date = Assert.Single(world.Enrich(text, day: null).Dates);

        Assert.Equal((value, null), (date.Value, date.Date));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9990-12-31")]
    [InlineData("1000-01-01")]
    public void At_the_ends_of_the_calendar_every_expression_is_read_and_none_leads_beyond(string day)
    {
        const string text = "Tomorrow. Yesterday. Next week. Last week. This weekend. Next month. In December. Next December. Next quarter. "
            + "Next winter. In winter. Next year. Next decade. Last decade. Next Sunday. On Sunday. On 31 December. In 10 years. "
            + "9999 years ago. Over the next 99999999 days. December 9999. 31 December 9999. Two days later. Q4 9999. Winter 9999. The 9990s. "
            + "9990-9999. 28 December to 3 January. 3 January to 28 December. Week of 9999-12-31. In a century. In 9999.";

        var dates = world.Enrich(text, day).Dates;

        Assert.NotEmpty(dates);
        Assert.All(dates, date => Assert.True(date.Date is null || date.Date.First <= date.Date.Last));
    }

    [Theory]
    [InlineData("Troops may march on the town")]
    [InlineData("It killed 2000 soldiers and cost 1999 dollars")]
    [InlineData("dated 03/04/2022 by someone")]
    public void What_is_no_date_is_left(string text) =>
        Assert.DoesNotContain(world.Enrich(text).Dates, date => date.Date is { Precision: not DatePrecision.Year });

    [Theory]
    [InlineData("https://example.co.uk/a", "en", "2022-04-03")]
    [InlineData("https://example.gov/a", "en", "2022-03-04")]
    [InlineData("https://example.com/a", "uk", "2022-04-03")]
    [InlineData("https://example.com/a", "en", null)]
    public void A_date_in_numbers_is_read_in_the_order_of_its_outlet(string url, string language, string? value)
    {
        var report = World.Report("dated 03/04/2022 by someone") with { Url = new Uri(url), Language = language };

        Assert.Equal(value, world.Enricher.Enrich(report).Dates.SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData("at 10:30 he spoke", "2024-12-28T10:30")]
    [InlineData("at 3pm on Friday", "2024-12-27T15:00")]
    public void A_time_of_day_has_the_day_that_its_sentence_or_the_text_speaks_of(string text, string value)
    {
        var time = world.Enrich(text).Dates[0];

        Assert.Equal((TimexType.Time, value, value[..10]), (time.Type, time.Value, time.Date!.First.ToString("yyyy-MM-dd")));
    }

    private void Expect(string text, string surface, string value, DateBasis basis)
    {
        var date = Assert.Single(world.Enrich(text).Dates, date => date.Date is not null);

        Assert.Equal((surface, value, basis), (date.Surface, date.Value, date.Date!.Basis));
    }
}
