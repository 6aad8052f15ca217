using Search.Enrichment.Places;

namespace Search.Enrichment.Tests.Places;

public sealed class ResolutionPassTests(World world) : IClassFixture<World>
{
    /// <summary>For each pass a text, a name in it that this pass decides, and words of the reason that it gives.</summary>
    private static readonly Dictionary<string, (string Text, string Surface, string Why)> Samples = new()
    {
        ["CountryPass"] = ("Aid for Ukraine arrived.", "Ukraine", "a country's name"),
        ["ContainerPass"] = ("Talks in Paris, Texas, ended.", "Paris", "inside Texas"),
        ["UnambiguousPass"] = ("Shelling hit Izium.", "Izium", "the only place"),
        ["ScoredPass"] = ("Talks in Paris ended.", "Paris", "the most likely"),
    };

    [Fact]
    public void Every_pass_decides_its_sample_and_names_its_reason()
    {
        Assert.Equal(Samples.Keys.Order(), ResolutionPass.All.Select(pass => pass.GetType().Name).Order());
        foreach (var (text, surface, why) in Samples.Values)
        {
            Assert.Contains(why, world.Enrich(text).Places.First(place => place.Surface == surface).Why);
        }
    }
}
