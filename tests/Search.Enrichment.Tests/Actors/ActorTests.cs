using Search.Reference;

namespace Search.Enrichment.Tests.Actors;

public sealed class ActorTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("John Kirby told reporters.", "John Kirby = john-kirby")]
    [InlineData("He met Zelenskyy’s envoy and Volodymyr Zelenskyy.", "Volodymyr Zelenskyy = volodymyr-zelensky")]
    [InlineData("Володимир Зеленський прибув.", "Володимир Зеленський = volodymyr-zelensky")]
    [InlineData("The White House confirmed it.", "White House = white-house")]
    [InlineData("The report by RIA was short.", "RIA = ria-novosti")]
    [InlineData("Russia’s defence ministry said so.", "Russia’s defence ministry = russia-ministry-of-defence")]
    [InlineData("The Russian Defense Ministry said so.", "Russian Defense Ministry = russia-ministry-of-defence")]
    [InlineData("Ukraine’s 13th National Guard Brigade was there.", "13th National Guard Brigade = ?")]
    [InlineData("Ambassador Igor Morgulov spoke.", "Igor Morgulov = ?")]
    [InlineData("As Kira Rudik puts it.", "Kira Rudik = ?")]
    public void An_actor_is_found_by_its_name(string text, string actor) => Assert.Contains(actor, world.ActorsOf(text));

    [Theory]
    [InlineData("Russia launched missiles.", "Russia = russia")]
    [InlineData("Ukraine has warned its allies.", "Ukraine = ukraine")]
    [InlineData("Ukraine’s forces withdrew.", "Ukraine’s forces = ukraine")]
    [InlineData("North Korean troops were hit.", "North Korean troops = north-korea")]
    [InlineData("Moscow said it would answer.", "Moscow = russia")]
    [InlineData("They accused Pyongyang of sending soldiers.", "Pyongyang = north-korea")]
    public void A_state_is_an_actor_where_it_acts_or_is_spoken_to(string text, string actor) => Assert.Equal([actor], world.ActorsOf(text));

    [Theory]
    [InlineData("They fled from Russia to Ukraine.")]
    [InlineData("The war against Ukraine goes on.")]
    [InlineData("Snow fell in Moscow.")]
    [InlineData("The HIMARS battery is near the Patriot system.")]
    [InlineData("Storm Shadow and Big Tech are neither.")]
    public void What_does_not_act_is_no_actor(string text) => Assert.Empty(world.ActorsOf(text));

    [Theory]
    [InlineData("Germany, France and Ukraine asked for it.", "France = france")]
    [InlineData("The attack was planned by Russia.", "Russia = russia")]
    [InlineData("Moscow had installed him.", "Moscow = russia")]
    [InlineData("Syria must answer.", "Syria = ?")]
    [InlineData("The parts of Ukraine occupied since then.", null)]
    [InlineData("The war in Ukraine continued.", null)]
    public void A_state_acts_in_a_list_behind_by_and_with_every_verb(string text, string? actor) =>
        Assert.Equal(actor is null || actor.EndsWith('?') ? [] : [actor], world.ActorsOf(text).Where(found => found == actor
            || actor is null));

    [Theory]
    [InlineData("Lowland Farmers Council (LFC) met. LFC voted.", "LFC", "Lowland Farmers Council")]
    [InlineData("The 13th Border Brigade, called “Steppe”, left. Steppe held.", "Steppe", "13th Border Brigade")]
    [InlineData("The Lowland Farmers Council met. Nobody heard the Council.", "Council", "Lowland Farmers Council")]
    [InlineData("Prime Minister Ann Lee spoke. They heard the Prime Minister.", "Prime Minister", "Ann Lee")]
    [InlineData("Ann Lee spoke. Then Ms Lee left.", "Lee", "Ann Lee")]
    [InlineData("Richard \"Tex\" Coe spoke. Then Coe left.", "Coe", "Richard \"Tex\" Coe")]
    public void A_shorter_name_of_the_same_report_carries_the_full_one(string text, string surface, string name) =>
        Assert.Equal(name, world.Enrich(text).Actors.Last(actor => actor.Surface == surface).Name);

    [Theory]
    [InlineData("The 47th Mechanized held.", "47th Mechanized")]
    [InlineData("He served in Task Force 59 there.", "Task Force 59")]
    [InlineData("The Ministry of Higher Education paid.", "Ministry of Higher Education")]
    [InlineData("Fighters of Jaish al-Nasr came.", "Jaish al-Nasr")]
    [InlineData("Qorvin Dastrel, who fled, wept.", "Qorvin Dastrel")]
    [InlineData("\"Nobody came,\" said Manal.", "Manal")]
    public void What_no_dictionary_lists_is_found_by_its_shape(string text, string surface) =>
        Assert.Contains($"{surface} = ?", world.ActorsOf(text));

    [Fact]
    public void A_capital_that_speaks_is_a_metonym_and_its_state_an_actor()
    {
        var report = world.Enrich("Moscow said it would answer.");

        Assert.Equal((PlaceMentionKind.Metonym, "524901"), (Assert.Single(report.Places).Kind, report.Places[0].Place.ToString()));
        Assert.Equal(ActorKind.State, Assert.Single(report.Actors).Kind);
    }

    [Fact]
    public void A_surname_behind_the_full_name_is_the_same_person() =>
        Assert.Equal(["John Kirby = john-kirby", "Kirby = john-kirby"], world.ActorsOf("John Kirby spoke on Friday. Then Kirby left."));

    [Fact]
    public void The_surname_of_an_unlisted_person_carries_the_name_in_full() =>
        Assert.Equal(["Kira Rudik", "Kira Rudik"], world.Enrich("Kira Rudik spoke on Friday. Then Rudik left.").Actors.Select(actor =>
            actor.Name));

    [Fact]
    public void A_surname_that_two_share_stays_open_with_its_candidates()
    {
        var actor = Assert.Single(world.Enrich("They met Klitschko there.").Actors);

        Assert.Null(actor.Actor);
        Assert.Equal(["vitali-klitschko", "wladimir-klitschko"], actor.Candidates.Select(id => id.ToString()));
    }

    [Fact]
    public void A_title_tells_which_of_two_is_meant() =>
        Assert.Equal(["Klitschko = vitali-klitschko"], world.ActorsOf("They met mayor Klitschko there."));

    [Fact]
    public void Another_first_name_is_another_person() =>
        Assert.DoesNotContain(world.ActorsOf("They met Hunter Biden there."), actor => actor.EndsWith("joe-biden"));

    [Theory]
    [InlineData("2024-12-28", "president")]
    [InlineData("2012-06-01", "vice president")]
    [InlineData("2018-06-01", null)]
    public void A_role_is_the_one_held_on_the_reports_day(string day, string? role) =>
        Assert.Equal(role, Assert.Single(world.Enrich("They met Joe Biden there.", day).Actors).Role);

    [Fact]
    public void The_office_that_the_text_states_goes_before_the_dictionarys() =>
        Assert.Equal("spokesperson", Assert.Single(world.Enrich("Then spokesperson John Kirby left.", "2030-01-01").Actors).Role);

    [Theory]
    [InlineData("2020-01-01", 1)]
    [InlineData("2026-01-01", 0)]
    public void A_name_counts_only_while_it_was_in_use(string day, int count) =>
        Assert.Equal(count, world.Enrich("They met Wagner there.", day).Actors.Count(a => a.Actor is not null));
}
