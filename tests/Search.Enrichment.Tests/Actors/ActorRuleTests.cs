using Search.Enrichment.Actors;

namespace Search.Enrichment.Tests.Actors;

public sealed class ActorRuleTests(World world) : IClassFixture<World>
{
    /// <summary>For each rule a text and words of the reason that it gives.</summary>
    private static readonly Dictionary<string, (string Text, string Why)> Samples = new()
    {
        ["UnitRule"] = ("The 47th Mechanized Brigade was there.", "a word for a unit"),
        ["DictionaryRule"] = ("They met John Kirby.", "a name of the dictionary"),
        ["StateBodyRule"] = ("The Ukrainian health ministry said so.", "a state and its body"),
        ["OrganisationRule"] = ("They met the Lowland Farmers Council there and were glad.", "a word for a body"),
        ["TitledPersonRule"] = ("They met Colonel Hrytsenko.", "a title and a name"),
        ["FullNameRule"] = ("They met Tom Watling.", "a first name and a surname"),
        ["ContextPersonRule"] = ("Qorvin Dastrel, a lawyer, left.", "a role or a clause on a person"),
    };

    [Fact]
    public void Every_rule_reads_its_sample_and_names_its_reason()
    {
        Assert.Equal(Samples.Keys.Order(), ActorRule.All.Select(rule => rule.GetType().Name).Order());
        foreach (var (text, why) in Samples.Values)
        {
            Assert.Contains(why, world.Enrich(text).Actors[0].Why);
        }
    }
}
