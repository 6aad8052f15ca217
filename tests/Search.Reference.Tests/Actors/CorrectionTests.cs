using Search.Testing;

namespace Search.Reference.Tests.Actors;

public sealed class CorrectionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Rows_are_kept_in_their_order_and_what_is_taken_back_is_not_there()
    {
        var rows = Read(
            "b|merge|Kira Rudik||john-kirby||A|2025-01-01|r", "a|split|Kirby|john-kirby|||A|2025-01-02|r", "c|undo|||b||A|2025-01-03|r",
            "d|not-an-entity|Big Tech||||A|2025-01-04|r");

        Assert.Equal(["a", "d"], rows.Select(row => row.Id));
    }

    [Fact]
    public void An_undo_can_be_taken_back_itself() =>
        Assert.Equal(["1"], Read("1|not-an-entity|Peach||||A|2025-01-01|r", "2|undo|||1||A|2025-01-02|r",
            "3|undo|||2||A|2025-01-03|r").Select(row => row.Id));

    [Theory]
    [InlineData("1|mrege|X||john-kirby||A|2025-01-01|r", "'mrege' is no action. Use merge, split, not-an-entity or undo.")]
    [InlineData("1|merge|X||nobody||A|2025-01-01|r", "'to' is 'nobody', which the dictionary does not hold.")]
    [InlineData("1|merge|X|john-kirby|joe-biden||A|2025-01-01|r", "A merge has a name or an actor, not both, and the actor it goes to.")]
    [InlineData("1|split|X||||A|2025-01-01|r", "A split has a name and the actor that it does not mean; 'to' may say which it means.")]
    [InlineData("1|not-an-entity||||||2025-01-01|r", "Not-an-entity has a name, and neither 'actor' nor 'to'.")]
    [InlineData("1|not-an-entity|X|||||2025-01-01|r", "'author' is blank; every row needs one.")]
    [InlineData("1|not-an-entity|X||||A|2025-01|r", "'date' is '2025-01'. Write a day: 2026-11-23.")]
    [InlineData("1|not-an-entity|X||||A|2025-01-01|", "'reason' is blank; every row needs one.")]
    [InlineData("1|undo|||7||A|2025-01-01|r", "'to' is '7', and no row before has this id. Name the row that is taken back.")]
    public void A_fault_is_named_with_file_and_line(string row, string message)
    {
        var fault = Assert.Throws<TableException>(() => Read(row));

        Assert.Contains($"mine.tsv:2: {message}", fault.Message);
    }

    [Fact]
    public void Corrections_change_the_version_of_the_dictionary()
    {
        var plain = ActorDictionary.Load(SmallWorld.WriteActors(_folder)).Version;

        Assert.NotEqual(plain, Load("1|not-an-entity|Peach||||A|2025-01-01|r").Version);
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<ActorCorrection> Read(params string[] rows) => Load(rows).Corrections;

    private ActorDictionary Load(params string[] rows)
    {
        string[] lines = ["id|action|name|actor|to|article|author|date|reason", .. rows];
        var mine = _folder.Write("mine.tsv", string.Concat(lines.Select(line => line.Replace('|', '\t') + "\n")));
        return ActorDictionary.Load(SmallWorld.WriteActors(_folder), mine);
    }
}
