using System.Globalization;
using Search.Testing;

namespace Search.Reference.Tests.Actors;

public sealed class ActorHierarchyTests : IDisposable
{
    private const string Actors = """
        brigade unit Brigade
        broadcaster media Broadcaster
        corps unit Corps
        force armed-force Force
        guard armed-force Guard
        minister person Minister
        ministry government Ministry
        reporter person Reporter
        rival person Rival
        state state State
        """;

    private const string Affiliations = """
        brigade corps 2025-04 _
        brigade guard 2014 _
        broadcaster state _ _
        corps force _ _
        force ministry _ _
        guard ministry _ _
        ministry state _ _
        reporter broadcaster _ _
        """;

    private const string Roles = """
        minister defence~minister state 2019-03-01 2023
        minister party~leader ministry 2024 _
        reporter president-elect state 2020 _
        rival opposition~leader state 2010 _
        """;

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("brigade", "2013-12-31", "")]
    [InlineData("brigade", "2020-01-01", "guard ministry state")]
    [InlineData("brigade", "2025-04-01", "corps guard force ministry state")]
    [InlineData("brigade", null, "")]
    [InlineData("corps", null, "force ministry state")]
    [InlineData("minister", "2019-02-28", "")]
    [InlineData("minister", "2019-03-01", "state")]
    [InlineData("minister", "2023-12-31", "state")]
    [InlineData("minister", "2024-01-01", "ministry state")]
    [InlineData("rival", "2020-01-01", "")]
    [InlineData("reporter", "2021-01-01", "")]
    [InlineData("state", "2021-01-01", "")]
    [InlineData("nobody", "2021-01-01", "")]
    public void An_actor_is_in_all_that_holds_it_on_the_day_nearest_first(string actor, string? day, string containers) =>
        Assert.Equal(containers, string.Join(' ', Load().ContainersOf(ActorId.Parse(actor), day is null ? null : Day(day))));

    [Theory]
    [InlineData("brigade", "corps guard")]
    [InlineData("minister", "ministry state")]
    [InlineData("rival", "")]
    public void What_holds_still_is_the_first_parent_then_what_ended_last(string actor, string parents) =>
        Assert.Equal(parents, string.Join(' ', Load().ParentsOf(ActorId.Parse(actor))));

    [Fact]
    public void What_would_contain_itself_on_any_day_is_a_fault_that_names_the_way()
    {
        var fault = Assert.Throws<TableException>(() => Load(Affiliations + "\nministry corps 2024 _"));

        Assert.Contains("'corps' would contain itself: corps in force in ministry in corps.", Assert.Single(fault.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_that_contained_each_other_one_after_the_other_are_no_fault()
    {
        var actors = Load(Affiliations.Replace("corps force _ _", "corps force 2020 _") + "\nforce corps _ 2019");

        Assert.Equal("corps ministry state", string.Join(' ', actors.ContainersOf(ActorId.Parse("force"), Day("2019-12-31"))));
        Assert.Equal("ministry state", string.Join(' ', actors.ContainersOf(ActorId.Parse("force"), Day("2020-01-01"))));
    }

    [Fact]
    public void In_the_checked_in_tables_nothing_contains_itself_and_what_contains_is_no_outlet_on_any_day()
    {
        var actors = ActorDictionary.Load(Repository.Path("index-data/actors"));
        var days = new[] { "2014-03-01", "2022-02-24", "2023-08-23", "2024-12-28", "2026-01-01" }.Select(day => (DateOnly?)Day(day)).Append(null);

        Assert.All(days, day => Assert.All(actors.All, actor =>
        {
            var within = actors.ContainersOf(actor.Id, day);
            Assert.DoesNotContain(actor.Id, within);
            Assert.Distinct(within);
            Assert.DoesNotContain(within, container => actors.Find(container)!.Kind is ActorKind.Media or ActorKind.Person);
        }));
        Assert.Equal(
            "ukraine-ground-forces ukraine-armed-forces ukraine",
            string.Join(' ', actors.ContainersOf(ActorId.Parse("ukraine-3rd-assault-brigade"), Day("2023-06-01"))));
    }

    public void Dispose() => _folder.Dispose();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private ActorDictionary Load(string affiliations = Affiliations)
    {
        Write("actors", "id kind name country", string.Join('\n', Actors.Split('\n').Select(row => row + " _")));
        Write("names", "id language name from to", "");
        Write("roles", "id title body from to", Roles);
        Write("affiliations", "id parent from to", affiliations);
        return ActorDictionary.Load(_folder.File("actors"));
    }

    /// <summary>In the rows a space parts columns, ~ is a space, _ an empty cell.</summary>
    private void Write(string table, string header, string rows) => _folder.Write(
        $"actors/{table}.tsv",
        string.Concat(rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Prepend(header)
            .Select(row => string.Join('\t', row.Split(' ').Select(cell => cell == "_" ? "" : cell.Replace('~', ' '))) + "\n")));
}
