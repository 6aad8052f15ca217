namespace Search.Articles.Tests.Formats.Dates;

public sealed class MonthNamesTests
{
    [Theory]
    [InlineData("january jan січня января янв janvier janv januar enero ene gennaio gen janeiro stycznia", 1)]
    [InlineData("march mar березня марта mars märz marzo março marca Mart", 3)]
    [InlineData("may травня мая mai mayo maggio mag maio maja", 5)]
    [InlineData("june jun червня июня juin juni junio giugno junho czerwca", 6)]
    [InlineData("july jul липня июля juillet juil juli julio luglio lug julho lipca", 7)]
    [InlineData("september sep sept вересня сентября septembre septiembre settembre set setembro września", 9)]
    [InlineData("november nov листопада ноября novembre noviembre novembro listopada", 11)]
    public void Months_are_known_in_full_and_cut_in_any_case(string names, int month) =>
        Assert.All(names.Split(' '), name => Assert.Equal(month, MonthNames.NumberOf(name.ToUpperInvariant())));

    [Theory]
    [InlineData("ju")]
    [InlineData("jui")]
    [InlineData("today")]
    public void What_two_months_share_is_none(string word) => Assert.Null(MonthNames.NumberOf(word));
}
