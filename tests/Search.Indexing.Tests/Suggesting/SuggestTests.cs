namespace Search.Indexing.Tests.Suggesting;

public sealed class SuggestTests : IDisposable
{
    private static readonly Dictionary<string, (string Label, string? Parent, string[] Others)> Known = new()
    {
        ["UA"] = ("Ukraine", null, ["Украина", "Україна", "Ucrania"]),
        ["UA.07"] = ("Kharkiv Oblast", "UA", []),
        ["706483"] = ("Kharkiv", "UA.07", ["Kharkov", "Харків", "Харьков", "خاركيف", "חרקיב"]),
        ["703448"] = ("Kyiv", "UA", ["Kiev", "Київ", "Киев", "Kijów"]),
        ["KP"] = ("North Korea", null, ["DPRK", "Північна Корея"]),
        ["volodymyr-zelensky"] = ("Volodymyr Zelensky", null, ["Володимир Зеленський", "Zelenskyy"]),
    };

    private readonly Given _given = new();
    private readonly CorpusReader _reader;

    public SuggestTests()
    {
        _given.Commit(
            TestArticle.Of("a", "Shelling of Kharkiv", "Shells hit Kharkiv again, officials said.", places: ["UA/UA.07/706483"]),
            TestArticle.Of("b", "Kyiv under drones", "Drones flew over Kyiv.", places: ["UA/703448"], actors: ["volodymyr-zelensky"]),
            TestArticle.Of("c", "Korean troops", "North Korean soldiers, said Kira Rudik.", places: ["KP"], actors: [""]),
            TestArticle.Of("d", "Drone found", "A drone was found near Kharkiv.", places: ["UA/UA.07/706483"]));
        _reader = _given.Writer.OpenReader(new FacetLabels(
            place => Known.TryGetValue(place.ToString(), out var known) ? new FacetLabel(known.Label, known.Parent) : null,
            actor => Known.TryGetValue(actor.ToString(), out var known) ? new FacetLabel(known.Label) : null)
        {
            PlaceNames = place => Known.TryGetValue(place.ToString(), out var known) ? new OtherNames(known.Others) : null,
            ActorNames = actor => Known.TryGetValue(actor.ToString(), out var known) ? new OtherNames(known.Others) : null,
        });
    }

    public void Dispose()
    {
        _reader.Dispose();
        _given.Dispose();
    }

    [Fact]
    public void A_place_says_where_it_lies_how_many_reports_have_it_and_which_filter_it_becomes()
    {
        var place = Assert.Single(Suggest("khark"), one => one.Id == "706483");

        Assert.Equal(
            new Suggestion(SuggestionKind.Place, "Kharkiv", null, SuggestionMatch.Label, 0, "706483", "Kharkiv Oblast, Ukraine", 2, "", "place=706483"),
            place);
    }

    [Theory]
    [InlineData("Киє", null)]
    [InlineData("Кие", "Киев")]
    [InlineData("kie", "Kiev")]
    [InlineData("KIJO", "Kijów")]
    public void Another_name_leads_to_the_same_place_and_is_shown(string typed, string? matched)
    {
        var places = Suggest(typed).Where(one => one.Id == "703448");

        Assert.Equal(matched, matched is null ? null : Assert.Single(places, one => one.Match == SuggestionMatch.OtherName).Matched);
    }

    [Theory]
    [InlineData("خارك")]
    [InlineData("חרקי")]
    [InlineData("харьк")]
    [InlineData("kahrki")]
    [InlineData("kharkiw")]
    [InlineData("[fhrs")]
    [InlineData("xharkiv")]
    public void Other_scripts_slips_and_the_wrong_keyboard_find_it_too(string typed) =>
        Assert.Contains(Suggest(typed), one => one.Id == "706483");

    [Theory]
    [InlineData("zelen")]
    [InlineData("volodymyr z")]
    [InlineData("зелен")]
    public void A_person_is_found_by_each_word_of_the_name(string typed) =>
        Assert.Contains(Suggest(typed), one => one is { Kind: SuggestionKind.Actor, Id: "volodymyr-zelensky", Reports: 1 });

    [Fact]
    public void A_name_that_no_dictionary_lists_is_suggested_as_the_facet_counts_it()
    {
        var actor = Assert.Single(Suggest("somebo"), one => one.Kind == SuggestionKind.Actor);

        Assert.Equal(("unlinked:Somebody", "Somebody", 1), (actor.Id, actor.Label, actor.Reports));
    }

    [Fact]
    public void The_last_two_words_together_are_a_name_and_the_word_alone_is_completed_within_what_stands_before()
    {
        var list = Suggest("drone kharkiv nor");
        Assert.Empty(list); // Drones and Kharkiv are in one report, the North is in another.

        var name = Suggest("north kor")[0];
        Assert.Equal(("KP", "", "place=KP"), (name.Id, name.Text, name.Query));
        var word = Assert.Single(Suggest("north kor"), one => one.Kind == SuggestionKind.Word);
        Assert.Equal(("korean", "north korean", 1), (word.Label, word.Text, word.Reports));
        Assert.Contains(Suggest("found khark"), one => one is { Id: "706483", Text: "found", Reports: 1, Query: "q=found&place=706483" });
    }

    [Fact]
    public void Forms_of_one_word_are_suggested_once_with_what_all_of_them_find()
    {
        var words = Suggest("dro").Where(one => one.Kind == SuggestionKind.Word).ToList();

        Assert.Equal(["drone"], words.Select(word => word.Label).Select(label => label.TrimEnd('s')));
        Assert.Equal(2, Assert.Single(words).Reports);
    }

    [Fact]
    public void Fields_and_parentheses_are_kept()
    {
        Assert.Contains(Assert.Single(Suggest("heading:dron")).Text, (string[])["heading:drone", "heading:drones"]);
        Assert.Equal("(kyiv OR kharkiv", Suggest("(kyiv OR khar").Single(one => one.Kind == SuggestionKind.Word).Text);
        Assert.Equal(3, Suggest("(kyiv OR khar").Single(one => one.Kind == SuggestionKind.Word).Reports);
        var value = Suggest("drone place:khar")[0];
        Assert.Equal(("drone place:706483", 1, "q=drone%20place%3A706483"), (value.Text, value.Reports, value.Query));
        Assert.All(Suggest("place:k"), one => Assert.Equal(SuggestionKind.Place, one.Kind));
        Assert.Equal(3, Assert.Single(Suggest("-kore")).Reports);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"north kor")]
    [InlineData("khar*")]
    [InlineData("kh?rk")]
    [InlineData("/khar/")]
    [InlineData("drone OR")]
    [InlineData("lang:e")]
    [InlineData("\ud800")]
    [InlineData("zzzzzzzz")]
    public void Where_nothing_can_be_completed_nothing_is_suggested(string typed) => Assert.Empty(Suggest(typed));

    [Fact]
    public void A_place_without_a_report_among_those_asked_for_is_not_suggested()
    {
        _given.Commit(TestArticle.Of("e", "Later", "Khartoum", places: ["SD/379252"]));

        Assert.Contains(Suggest("379"), one => one.Id == "379252");
        Assert.DoesNotContain(Suggest("379", "as_of=1"), one => one.Id == "379252");
        Assert.DoesNotContain(Suggest("khart", "as_of=1"), one => one.Edits == 0);
        Assert.DoesNotContain(Suggest("kyi", "place=KP"), one => one.Kind == SuggestionKind.Word);
        Assert.Contains(Suggest("kyi", "place=KP"), one => one is { Id: "703448", Query: "place=703448" });
    }

    [Fact]
    public void What_is_much_more_frequent_goes_before_what_begins_as_a_slip_does()
    {
        _given.Commit(Enumerable.Range(0, 60).Select(i => TestArticle.Of($"p{i}", $"Putin speaks {i}", "Autumn came."))
            .Append(TestArticle.Of("q", "Putnam county", "A putney.")));

        var meant = Suggest("putn");

        Assert.Equal([("putin", 1, 60), ("putnam", 0, 1), ("putney", 0, 1)], meant.Select(one => (one.Label, one.Edits, one.Reports)));
        Assert.Equal("putin", Assert.Single(Suggest("putn", limit: 1)).Label);
        Assert.Equal(["putnam", "putney"], Suggest("putna").Select(one => one.Label)); // Putin is two letters from it.
    }

    [Fact]
    public void An_edited_report_is_counted_by_what_it_says_now()
    {
        _given.Commit(TestArticle.Of("c", "Korean troops", "Something else was said of balloons."));

        Assert.DoesNotContain(Suggest("soldier"), one => one.Label.StartsWith("soldier", StringComparison.Ordinal));
        Assert.Contains(Suggest("ballo"), one => one is { Label: "balloons", Reports: 1 });
        Assert.Contains(Suggest("soldier", "as_of=1"), one => one is { Label: "soldiers", Reports: 1 });
    }

    [Fact]
    public void What_more_than_half_of_a_large_corpus_has_is_not_suggested()
    {
        _given.Commit(Enumerable.Range(0, 100).Select(i => TestArticle.Of($"f{i}", $"Note {i}", i < 40 ? "theatre there" : "there")));

        Assert.Equal(["theatre"], Suggest("the").Where(one => one.Kind == SuggestionKind.Word).Select(one => one.Label));
    }

    private IReadOnlyList<Suggestion> Suggest(string typed, string within = "", int limit = SuggestRequest.DefaultLimit) =>
        Assert.IsType<SuggestionList>(_reader.Suggest(new SuggestRequest(typed, limit, Given.Request(within)))).Suggestions;
}
