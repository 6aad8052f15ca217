using Search.Testing;

namespace Search.Reference.Tests.Actors;

public sealed class ActorDictionaryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void An_actor_is_found_by_id_and_by_any_of_its_names()
    {
        var actors = Load();
        var zelensky = actors.Find(ActorId.Parse("volodymyr-zelensky"))!;

        Assert.Equal(("Volodymyr Zelensky", ActorKind.Person, "UA"), (zelensky.Name, zelensky.Kind, zelensky.Country));
        Assert.Same(zelensky, Assert.Single(actors.Named("володимир зеленський")));
        Assert.Same(zelensky, Assert.Single(actors.Named("ZELENSKY")));
    }

    [Fact]
    public void A_surname_that_two_share_keeps_both()
    {
        var entry = Load().Lookup(NameKey.Hash("klitschko"))!;

        Assert.Equal(["vitali-klitschko", "wladimir-klitschko"], entry.Holders.Select(holder => holder.Actor.Id.ToString()));
        Assert.All(entry.Holders, holder => Assert.True(holder.IsSurname));
    }

    [Theory]
    [InlineData(2024, 12, 28, "president")]
    [InlineData(2012, 6, 1, "vice president")]
    [InlineData(2019, 6, 1, null)]
    public void A_role_is_held_on_the_days_that_the_table_says(int year, int month, int day, string? title) =>
        Assert.Equal(title, Load().Find(ActorId.Parse("joe-biden"))!.RolesOn(new DateOnly(year, month, day)).SingleOrDefault()?.Title);

    [Fact]
    public void An_end_known_by_year_counts_to_its_last_day()
    {
        var wagner = Load().Find(ActorId.Parse("wagner-group"))!;

        Assert.True(wagner.Names[0].Valid.Covers(new DateOnly(2024, 12, 31)));
        Assert.False(wagner.Names[0].Valid.Covers(new DateOnly(2025, 1, 1)));
        Assert.Empty(wagner.AffiliationsOn(new DateOnly(2023, 8, 24)));
    }

    [Fact]
    public void A_state_is_found_by_its_country() => Assert.Equal("russia", Load().State("RU")!.Id.ToString());

    [Fact]
    public void All_faults_are_named_at_once_with_file_and_line()
    {
        SmallWorld.WriteActors(_folder);
        _folder.Write("actors/roles.tsv",
            "id\ttitle\tbody\tfrom\tto\njoe-biden\tking\tnarnia\t2021-13\t\nnobody\tking\trussia\t2021\t2020\n");
        _folder.Write("actors/affiliations.tsv", "id\tparent\tfrom\n");

        var fault = Assert.Throws<TableException>(() => ActorDictionary.Load(_folder.File("actors")));

        Assert.Equal(
            [("roles.tsv", 2), ("roles.tsv", 2), ("roles.tsv", 3), ("roles.tsv", 3), ("affiliations.tsv", 1)],
            fault.Faults.Select(f => (Path.GetFileName(f.File), f.Line)));
    }

    [Fact]
    public void Rows_out_of_order_and_repeated_rows_are_faults()
    {
        SmallWorld.WriteActors(_folder);
        _folder.Write("actors/names.tsv", "id\tlanguage\tname\tfrom\tto\nrussia\ten\tRF\t\t\nrussia\ten\tRF\t\t\nchina\ten\tPRC\t\t\n");

        var fault = Assert.Throws<TableException>(() => ActorDictionary.Load(_folder.File("actors")));

        Assert.Equal([3, 4], fault.Faults.Select(f => f.Line));
        Assert.Contains("repeats", fault.Faults[0].Message);
        Assert.Contains("out of order", fault.Faults[1].Message);
    }

    public void Dispose() => _folder.Dispose();

    private ActorDictionary Load() => ActorDictionary.Load(SmallWorld.WriteActors(_folder));
}
