using Search.Enrichment.Dates;
using Search.Enrichment.Text;

namespace Search.Enrichment.Tests.Dates;

public class DateRuleTests
{
    /// <summary>For each rule a text that it reads from its first token on, or from the bar on.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["NumericDateRule"] = "2024-12-28",
        ["DayRangeRule"] = "3-5 May 2024",
        ["MonthDayRule"] = "May 3, 2024",
        ["DayMonthRule"] = "3 May 2024",
        ["MonthYearRule"] = "May 2024",
        ["YearRangeRule"] = "2014-2018",
        ["DecadeRule"] = "1990s",
        ["QuarterRule"] = "Q1 2024",
        ["SeasonRule"] = "last winter",
        ["ClockRule"] = "10:30",
        ["SetRule"] = "every week",
        ["PointedMonthRule"] = "last May",
        ["PointedWeekdayRule"] = "next Monday",
        ["PointedUnitRule"] = "last week",
        ["ShiftedUnitRule"] = "two days earlier",
        ["DayWordRule"] = "yesterday",
        ["WeekdayRule"] = "Friday",
        ["BareMonthRule"] = "August",
        ["BareYearRule"] = "2024 року",
        ["MilitaryRule"] = "271430ZDEC24",
        ["HolidayRule"] = "Christmas Eve",
        ["DefiniteUnitRule"] = "in the | year",
        ["PartRule"] = "morning of 24 February 2022",
        ["DayOfMonthRule"] = "on the | 15th",
        ["PastAndFutureRule"] = "in the | near future",
        ["DurationRule"] = "two years",
    };

    [Fact]
    public void Every_rule_reads_its_sample_and_gives_a_reason()
    {
        Assert.Equal(Samples.Keys.Order(), DateRule.All.Select(rule => rule.GetType().Name).Order());
        foreach (var rule in DateRule.All)
        {
            var parts = Samples[rule.GetType().Name].Split(" | ");
            using var text = TokenizedText.Of(string.Join(' ', parts));
            using var before = TokenizedText.Of(parts.Length > 1 ? parts[0] : "");
            var found = rule.Read(new DateScanner(text, new DateOnly(2024, 12, 28)), before.Count);

            Assert.NotNull(found);
            Assert.Equal(text.Count, found.Value.End);
            Assert.NotEmpty(found.Value.Why);
        }
    }
}
