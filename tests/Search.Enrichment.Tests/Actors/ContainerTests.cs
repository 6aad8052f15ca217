namespace Search.Enrichment.Tests.Actors;

public sealed class ContainerTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("Volodymyr Zelensky spoke.", "2024-12-28", "ukraine")]
    [InlineData("Volodymyr Zelensky spoke.", "2019-05-19", "")]
    [InlineData("Volodymyr Zelensky spoke.", null, "")]
    [InlineData("The Russian Ministry of Defence spoke.", null, "russia")]
    [InlineData("The Wagner Group advanced.", "2023-08-23", "russia")]
    [InlineData("The Wagner Group advanced.", "2023-08-24", "")]
    [InlineData("Russia spoke.", "2024-12-28", "")]
    public void A_mention_says_what_contains_its_actor_on_the_day_of_the_report(string body, string? day, string within)
    {
        var mention = Assert.Single(world.Enrich(body, day).Actors);

        Assert.Equal(within, string.Join(' ', mention.Within));
    }
}
