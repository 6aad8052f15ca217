using Search.Reference;

namespace Search.Enrichment.Tests.Places;

public sealed class PlaceTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("Shelling hit Kharkiv overnight.", "Kharkiv", "706483")]
    [InlineData("Shelling hit Kharkov overnight.", "Kharkov", "706483")]
    [InlineData("Fighting in the Kharkiv region goes on.", "Kharkiv", "UA.07")]
    [InlineData("Fighting in Kharkiv Oblast goes on.", "Kharkiv Oblast", "UA.07")]
    [InlineData("They hold Kursk, a region of Russia.", "Kursk", "RU.41")]
    [InlineData("Talks were held in Paris, Texas.", "Paris", "4717560")]
    [InlineData("Talks were held in Paris.", "Paris", "2988507")]
    [InlineData("Обстріл міста Харків триває.", "Харків", "706483")]
    [InlineData("Ракети запустили з України.", "України", "UA")]
    [InlineData("Он прилетел в Россию.", "Россию", "RU")]
    [InlineData("Бої біля Харкова тривають.", "Харкова", "706483")]
    [InlineData("قصف حلب مستمر", "حلب", "170063")]
    [InlineData("The U.S. sent aid.", "U.S.", "US")]
    [InlineData("Shells fell on the Donbas front.", "Donbas", "x-donbas")]
    [InlineData("The Ukraine-Russia war goes on.", "Russia", "RU")]
    public void A_name_is_resolved_by_what_the_text_says(string text, string surface, string id) =>
        Assert.Equal(id, world.PlaceOf(text, surface));

    [Fact]
    public void A_stated_container_is_never_overruled_by_a_namesake_outside()
    {
        var places = world.Enrich("Its forces took Ivanivka in the Donetsk region.").Places;

        Assert.Equal(("Ivanivka", null, "UA.05"), (places[0].Surface, places[0].Place, places[0].Container.ToString()));
        Assert.Equal(("Donetsk", "UA.05"), (places[1].Surface, places[1].Place.ToString()));
    }

    [Fact]
    public void A_village_that_no_table_holds_is_kept_with_the_container_that_the_text_states()
    {
        var places = world.Enrich("They took control of Zahryzove in the Kharkiv region.").Places;

        Assert.Equal(("Zahryzove", null, "UA.07"), (places[0].Surface, places[0].Place, places[0].Container.ToString()));
    }

    [Fact]
    public void A_name_has_one_sense_in_a_report()
    {
        var places = world.Enrich("Paris, Texas, was hit by a storm. The mayor of Paris spoke.").Places.Where(place =>
            place.Surface == "Paris");

        Assert.All(places, place => Assert.Equal("4717560", place.Place.ToString()));
    }

    [Fact]
    public void Two_namesakes_that_nothing_tells_apart_stay_unresolved() =>
        Assert.Equal("", world.PlaceOf("He lived in Springfield.", "Springfield"));

    [Fact]
    public void A_demonym_is_a_mention_of_its_own_kind()
    {
        var place = Assert.Single(world.Enrich("A Ukrainian man fled.").Places);

        Assert.Equal((PlaceMentionKind.Demonym, "UA"), (place.Kind, place.Place.ToString()));
    }

    [Fact]
    public void A_path_leads_from_the_country_to_the_place() =>
        Assert.Equal(["UA", "UA.07", "UA.07.1", "706483"], Assert.Single(world.Enrich("Shelling hit Kharkiv.").Places).Path.Select(id =>
            id.ToString()));

    [Theory]
    [InlineData("They seized it in August.")]
    [InlineData("Reading the reports took hours.")]
    [InlineData("He told us so.")]
    [InlineData("North of the town the Storm Shadow missiles of Big Tech fell.")]
    [InlineData("The Moscow Times reported it.")]
    public void What_means_something_else_is_no_place(string text) => Assert.Empty(world.Enrich(text).Places);
}
