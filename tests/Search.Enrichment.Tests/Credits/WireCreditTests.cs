using Search.Articles;
using Search.Enrichment.Credits;
using Search.Reference;

namespace Search.Enrichment.Tests.Credits;

public sealed class WireCreditTests
{
    [Theory]
    [InlineData("KYIV, Ukraine (AP) — Drones struck a depot.", "Associated Press", "AP")]
    [InlineData("KYIV, Dec 28 (Reuters) - Drones struck a depot.", "Reuters", "Reuters")]
    [InlineData("(Reuters) - Drones struck a depot.", "Reuters", "Reuters")]
    [InlineData("MOSCOW, March 3. /TASS/. The ministry said so.", "TASS", "TASS")]
    [InlineData("BEIRUT (AFP/Reuters) — The army said so.", "Agence France-Presse", "AFP/Reuters")]
    [InlineData("Drones struck a depot.\nIt burnt.\n(AFP)", "Agence France-Presse", "AFP")]
    [InlineData("Drones struck a depot.\n— Reuters", "Reuters", "Reuters")]
    [InlineData("Drones struck a depot.\nSource: Ukrinform", "Ukrinform", "Source: Ukrinform")]
    [InlineData("Пожар потушен.\nИсточник: Интерфакс", "Interfax", "Источник: Интерфакс")]
    public void A_credit_names_its_agency_and_points_at_its_words(string body, string agency, string words)
    {
        var report = Of(body);
        var credit = Assert.IsType<Credit>(WireCredits.Find(report));

        Assert.Equal(agency, credit.Agency);
        Assert.Equal(words, report.Text[credit.Start!.Value..credit.End!.Value]);
    }

    [Fact]
    public void The_line_of_the_desk_is_a_credit_of_the_agency_whose_form_it_is()
    {
        var credit = WireCredits.Find(Of("Drones struck a depot.\n(Reporting by Ann Lee in Kyiv; Editing by Bo Ray)"));

        Assert.Equal(("Reuters", "desk line"), (credit!.Agency, credit.Why));
    }

    [Theory]
    [InlineData("Staff and AFP", null)]
    [InlineData("By Ann Lee, Associated Press", "Associated Press")]
    [InlineData("REUTERS", "Reuters")]
    [InlineData("Ann Lee", null)]
    public void A_byline_credits_an_agency_that_it_names_by_itself(string author, string? agency) =>
        Assert.Equal(agency, WireCredits.Find(Of("Drones struck a depot.") with { Author = author })?.Agency);

    [Theory]
    [InlineData("TASS reported that the fire was out.")]
    [InlineData("The minister told Reuters that talks (which had stalled) - would go on.")]
    [InlineData("Prices rose.\nHe spoke to the Associated Press on Friday.")]
    [InlineData("THE AP (advanced placement) exam — was held.")]
    [InlineData("")]
    public void An_agency_that_is_only_quoted_is_no_credit(string body) => Assert.Null(WireCredits.Find(Of(body)));

    private static Report Of(string body) => new()
    {
        ArticleId = ArticleId.Of("x", new ArticleIdentity(ArticleIdentityKind.Record, "1")),
        Kind = ReportKind.Article,
        Heading = "Depot hit",
        Body = body,
        Source = "x",
        Language = "en",
    };
}
