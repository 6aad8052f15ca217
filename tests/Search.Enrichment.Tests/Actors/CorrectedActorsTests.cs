using Search.Enrichment.Actors;
using Search.Reference;
using Search.Testing;

namespace Search.Enrichment.Tests.Actors;

public sealed class CorrectedActorsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_split_parts_a_name_from_its_actor_and_may_say_whose_it_is()
    {
        const string Text = "Vitali Klitschko left.";

        Assert.Equal(["Vitali Klitschko = wladimir-klitschko"], Corrected(Text,
            "split|Vitali Klitschko|vitali-klitschko|wladimir-klitschko"));
        Assert.Equal(["Vitali Klitschko = ?"], Corrected(Text, "split|Vitali Klitschko|vitali-klitschko|"));
    }

    [Fact]
    public void A_merge_of_two_actors_leaves_one() =>
        Assert.Equal(["Vitali Klitschko = wladimir-klitschko"], Corrected("Vitali Klitschko left.",
            "merge||vitali-klitschko|wladimir-klitschko"));

    [Fact]
    public void What_is_no_entity_is_no_actor() => Assert.Empty(Corrected("Tom Watling left.", "not-an-entity|Tom Watling||"));

    [Fact]
    public void A_correction_says_who_made_it_and_why()
    {
        var mention = Assert.Single(Mentions("Tom Watling left.", "merge|Tom Watling||john-kirby"));

        Assert.Equal((1.0, "John Kirby", "correction 1 by A. Editor, 2025-01-01: a test"), (mention.Confidence, mention.Name, mention.Why));
    }

    [Fact]
    public void A_correction_for_another_article_changes_nothing()
    {
        var other = Mentions("Tom Watling left.", "merge|Tom Watling||john-kirby", article: "elsewhere");

        Assert.Null(Assert.Single(other).Actor);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Corrected(string text, string row) =>
        [.. Mentions(text, row).Select(mention => $"{mention.Surface} = {mention.Actor?.ToString() ?? "?"}")];

    private IReadOnlyList<ActorMention> Mentions(string text, string row, string article = "")
    {
        using var world = new World();
        var line = $"1|{row}|{article}|A. Editor|2025-01-01|a test\n".Replace('|', '\t');
        var file = _folder.Write("mine.tsv", "id\taction\tname\tactor\tto\tarticle\tauthor\tdate\treason\n" + line);
        return new CorrectedActors(ActorDictionary.Load(SmallWorld.WriteActors(_folder), file)).Of(world.Enrich(text).Actors, "");
    }
}
