namespace Search.Articles.Tests.Formats.Html;

public sealed class OutletInTitleTests
{
    [Theory]
    [InlineData("Kyiv under attack | Reuters")]
    [InlineData("Kyiv under attack - Test Times")]
    [InlineData("Kyiv under attack – Test Times")]
    [InlineData("Kyiv under attack · Test Times")]
    [InlineData("Kyiv under attack / Test Times")]
    [InlineData("Test Times: Kyiv under attack")]
    [InlineData("Test Times » Kyiv under attack")]
    [InlineData("Kyiv under attack")]
    public async Task The_outlet_is_cut_from_a_title_where_the_heading_is_the_rest(string title) =>
        Assert.Equal("Kyiv under attack", await Title(title, "<h1>Kyiv under attack</h1>"));

    [Theory]
    [InlineData("Drone strike hits Kharkiv - Test Times")]
    [InlineData("Test Times: Drone strike hits Kharkiv")]
    [InlineData("Drone strike hits Kharkiv | test times")]
    public async Task The_outlet_is_cut_from_a_title_where_the_page_names_it(string title) =>
        Assert.Equal("Drone strike hits Kharkiv", await Title(title, "", "<meta property='og:site_name' content='Test Times'>"), ignoreCase: true);

    [Theory]
    [InlineData("Kyiv under attack: three people killed", "Kyiv under attack by drones")]
    [InlineData("Under attack: Kyiv, Kharkiv and Odesa", "Odesa")]
    [InlineData("Kyiv attacked: Daily Mail", "Daily Mail")]
    [InlineData("Kyiv-born pianist returns", "pianist returns")]
    [InlineData("Kyiv under attack: what we know of the night's drone strikes", "Kyiv under attack")]
    public void Nothing_is_cut_where_the_part_may_belong_to_the_title(string title, string heading) =>
        Assert.Null(OutletInTitle.Without(title, [heading], "Kyiv"));

    [Fact]
    public async Task A_title_that_is_stated_is_taken_as_it_stands() => Assert.Equal(
        "Kyiv under attack | Reuters",
        await Title("Kyiv", "<h1>Kyiv under attack</h1>", "<meta property='og:title' content='Kyiv under attack | Reuters'>"));

    private static async Task<string> Title(string title, string body, string head = "") => (await Reading.ReadArticle(
        $"<!doctype html><html><head><title>{title}</title>{head}</head><body><article>{body}<p>Drones hit the city at night.</p></article></body></html>")).Title;
}
