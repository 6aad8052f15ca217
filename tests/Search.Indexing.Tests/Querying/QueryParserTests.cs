using CsCheck;

namespace Search.Indexing.Tests;

public sealed class QueryParserTests
{
    private static readonly Gen<TextScope> Scope = Gen.Enum<TextScope>();
    private static readonly Gen<string> Text = Consts("kursk", "об'єкт", "f-16", "2024", "or", "not", "מלחמה", "сирия", "al-assad",
        "12:30");
    private static readonly Gen<string> Values = Consts("UA", "Kyiv Post", "a(b)", "en", "x:y");

    private static readonly Gen<QueryNode> Leaf = Gen.OneOf<QueryNode>(
        Gen.Select(Text, Scope, (text, scope) => (QueryNode)new WordNode(text, scope)),
        Gen.Select(Consts("krem", "київ"), Scope, (text, scope) => (QueryNode)new PrefixNode(text, scope)),
        Gen.Select(Text.Array[1, 3], Scope, (words, scope) => (QueryNode)new PhraseNode(string.Join(' ', words), scope)),
        Gen.Select(Consts("kh?rkiv", "*shahr", "k*v"), Scope, (text, scope) => (QueryNode)new WildcardNode(text, scope)),
        Gen.Select(Consts("kharkiv", "мелітополь"), Gen.Int[1, 2], Scope, (text, edits, scope) => (QueryNode)new FuzzyNode(text, edits, scope)),
        Gen.Select(Consts("khark[io]v", "(a|b)c+", "\\d{4}"), Scope, (text, scope) => (QueryNode)new RegexNode(text, scope)),
        Gen.Select(Text.Array[2, 3], Gen.Int[0, 9], Gen.Bool, Scope, (words, between, isOrdered, scope) => (QueryNode)new NearNode(
            string.Join(' ', words), new Nearness(between == 9 ? null : between, isOrdered), scope)),
        Gen.Select(Text, Gen.Int[1, 9], Scope, (text, count, scope) => (QueryNode)new AtLeastNode(count, new PhraseNode(text, scope))),
        Consts("2022-02-24..2022-03", "2022..", "..2022-03").Select(text => (QueryNode)new RangeNode(
            Field("event"), DaySpan.TryParse(text, out var span) ? span : throw new FormatException(text))),
        Gen.Select(Gen.Int[-90, 90], Gen.Int[-1800, 1800], Consts("20km", "0.5mi", "500m"), (latitude, longitude, radius) => Shape(
            $"near:{latitude},{longitude / 10m}~{radius}")),
        Gen.Select(Consts("Kupiansk", "706483", "x-donbas", "Bila Tserkva", "UA.07", "or", "OR", "об'єкт", "a:b", "place:UA", "a~b", "(a)", "-a", "צה\"ל"),
            Consts("20km", "12.5mi"), (where, radius) => (QueryNode)new AroundNode(where, Length(radius))),
        Gen.Select(Gen.Int[-180, 180], Gen.Int[-90, 90], Gen.Int[-180, 180], Gen.Int[0, 9], (west, south, east, height) => Shape(
            $"bbox:{west},{Math.Min(south, 80) + 0.5m},{Math.Min(east + 0.25m, 180)},{Math.Min(south, 80) + height + 0.75m}")),
        Consts("36,49,38,49,37,50", "170,-10,-170,-10,-170,10,170,10", "-0.000001,0,1,0,1,1").Select(corners => Shape($"polygon:{corners}")),
        Consts("event", "place").Select(name => (QueryNode)new MissingNode(Field(name))),
        Values.Select(value => (QueryNode)new ValueNode(Field("source"), value)));

    private static readonly Gen<QueryNode> Tree = Gen.Recursive<QueryNode>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (1, inner.Select(part => (QueryNode)new NoneOf(part))),
        (2, inner.List[2, 3].Select(parts => (QueryNode)new AllOf(new QueryNodes(parts)))),
        (2, inner.List[2, 3].Select(parts => (QueryNode)new AnyOf(new QueryNodes(parts))))));

    [Fact]
    public void The_canonical_text_of_any_tree_parses_to_the_same_tree() =>
        Tree.Sample(tree => Assert.Equal(tree, Root(tree.ToString())), iter: 3000);

    [Fact]
    public void Any_text_gives_a_tree_that_prints_and_parses_back_or_a_problem_within_the_text() =>
        Gen.OneOf(Gen.String[0, 40], Consts("a", "(", ")", "\"", "“", "-", "–", "OR", "AND", "NOT", " ", "*", "heading:", "place:", "x:y",
            "צה\"ל", "'", "krem*", "UA", "~", "~2", "?", "/", "/a+/", "atleast2(", "..", "missing:", "event:", "2022", "сум", "kharkiv", "\"~", ">3", "near:", "bbox:", "polygon:", "36,49", ",", "~5km", "1,1,2,2,1,2", "180").Array[0, 12].Select(string.Concat))
            .Sample(Survives, iter: 20_000);

    [Theory]
    [InlineData("kursk", "kursk")]
    [InlineData("  Kursk   Incursion ", "kursk incursion")]
    [InlineData("a OR b c", "a OR (b c)")]
    [InlineData("(a OR b) c", "(a OR b) c")]
    [InlineData("a AND b", "a b")]
    [InlineData("NOT a", "-a")]
    [InlineData("–a −b", "-a -b")]
    [InlineData("a - b", "a b")]
    [InlineData("“Storm Shadow”", "\"storm shadow\"")]
    [InlineData("«Сили оборони»", "\"сили оборони\"")]
    [InlineData("צה\"ל", "צה\"ל")]
    [InlineData("HEADING:Kursk", "heading:kursk")]
    [InlineData("heading:(a b)", "heading:a heading:b")]
    [InlineData("source:\"Kyiv Independent\"", "source:\"Kyiv Independent\"")]
    [InlineData("place:ua", "place:UA")]
    [InlineData("krem*", "krem*")]
    [InlineData("why?", "why")]
    [InlineData("Russia’s", "russia’s")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("k*b", "k*b")]
    [InlineData("Khark?v,", "khark?v")]
    [InlineData("*Shahr", "*shahr")]
    [InlineData("Zaporizh??a", "zaporizh??a")]
    [InlineData("who? why?", "who why")]
    [InlineData("Zaluzhny~", "zaluzhny~2")]
    [InlineData("Sumy~", "sumy~1")]
    [InlineData("heading:Sumy~1", "heading:sumy~1")]
    [InlineData("/Khark[io]v/", "/Khark[io]v/")]
    [InlineData("/(mi|su)-?\\d+/", "/(mi|su)-?\\d+/")]
    [InlineData("and/or", "and/or")]
    [InlineData("\"Missile Kharkiv\"~5", "\"missile kharkiv\"~5")]
    [InlineData("“missile Kharkiv”~>3", "\"missile kharkiv\"~>3")]
    [InlineData("\"a b\"~Sentence", "\"a b\"~sentence")]
    [InlineData("AtLeast3(Drone)", "atleast3(drone)")]
    [InlineData("body:atleast2(\"air raid\")", "body:atleast2(\"air raid\")")]
    [InlineData("event:2022-02-24..2022-03", "event:2022-02-24..2022-03")]
    [InlineData("published:2022..", "published:2022..")]
    [InlineData("missing:Event", "missing:event")]
    [InlineData("near:Kupiansk", "near:Kupiansk~20km")]
    [InlineData("Near:“Bila  Tserkva”~5.0KM", "near:\"Bila Tserkva\"~5km")]
    [InlineData("near:49.7100,37.61~12.50mi", "near:49.71,37.61~12.5mi")]
    [InlineData("near:−33.9,-18.4~500m", "near:-33.9,-18.4~500m")]
    [InlineData("near:706483~1000km", "near:706483~1000km")]
    [InlineData("-near:706483", "-near:706483~20km")]
    [InlineData("BBOX:-10.5,35,4.50,44", "bbox:-10.5,35,4.5,44")]
    [InlineData("bbox:\"170, -20, -170, -10\"", "bbox:170,-20,-170,-10")]
    [InlineData("bbox:37.12345678,49,38,50", "bbox:37.123457,49,38,50")]
    [InlineData("polygon:36,49,38,49,38,49,37,50,36,49", "polygon:36,49,38,49,37,50")]
    [InlineData("(near:706483 OR bbox:1,2,3,4) drone", "(near:706483~20km OR bbox:1,2,3,4) drone")]
    [InlineData("", "")]
    [InlineData("— …", "")]
    public void A_text_has_this_canonical_form(string text, string canonical)
    {
        var parsed = QueryParser.Parse(text);

        Assert.Null(parsed.Problem);
        Assert.Equal(canonical, parsed.Canonical);
    }

    [Theory]
    [InlineData("a OR", 2, 2, "Nothing follows OR.")]
    [InlineData("OR a", 0, 2, "There is nothing before OR.")]
    [InlineData("a NOT", 2, 3, "Nothing follows NOT.")]
    [InlineData("(a b", 0, 1, "This parenthesis is not closed.")]
    [InlineData("a b)", 3, 1, "This parenthesis was never opened.")]
    [InlineData("()", 0, 2, "There is nothing between these parentheses.")]
    [InlineData("\"a b", 0, 4, "This quotation mark is not closed.")]
    [InlineData("a \"\"", 2, 2, "There is no word between these quotation marks.")]
    [InlineData("k*", 0, 2, "A pattern stands for one word and needs letters of it.")]
    [InlineData("*hr", 0, 3, "A pattern stands for one word and needs letters of it.")]
    [InlineData("kh-2*x", 0, 6, "A pattern stands for one word and needs letters of it.")]
    [InlineData("ab~", 0, 3, "~ needs one word before it, of more than two letters for each edit.")]
    [InlineData("kharkiv~3", 0, 9, "~3 is out of range.")]
    [InlineData("/(a/", 0, 4, "This is no regular expression that can be searched.")]
    [InlineData("/(a)\\1/", 0, 7, "This is no regular expression that can be searched.")]
    [InlineData("\"a b\"~x", 0, 7, "'~x' does not say how near the words must stand.")]
    [InlineData("\"a\"~5", 0, 5, "Nearness needs two words at least.")]
    [InlineData("atleast0(a)", 0, 8, "atleast0 is out of range.")]
    [InlineData("atleast3(a b)", 0, 8, "atleast3 takes one word or phrase.")]
    [InlineData("event:2023..2022", 6, 10, "'2023..2022' is no span of dates.")]
    [InlineData("missing:source", 8, 6, "'source' is nothing that can be missing.")]
    [InlineData("heading:", 0, 8, "Nothing follows heading:.")]
    [InlineData("heading:place:UA", 0, 14, "One field stands behind another: heading: and place:.")]
    [InlineData("kyiv body:near:Kyiv", 5, 10, "One field stands behind another: body: and near:.")]
    [InlineData("foo:bar", 0, 4, "There is no field 'foo'.")]
    [InlineData("lang:english", 5, 7, "'english' is not a value of lang.")]
    [InlineData("lang:en-GB", 5, 5, "'en-GB' is not a value of lang.")]
    [InlineData("published:[2022 TO 2023]", 10, 5, "'[2022' is not a value of published.")]
    [InlineData("id:zzz", 3, 3, "'zzz' is not a value of id.")]
    [InlineData("near:", 0, 5, "Nothing follows near:.")]
    [InlineData("near:(a OR b)", 5, 1, "near: takes one value.")]
    [InlineData("near:\"a", 5, 2, "near: takes one value.")]
    [InlineData("near:~5km", 5, 4, "There is no place before the distance.")]
    [InlineData("near:Izium~5", 10, 2, "'~5' is no distance.")]
    [InlineData("near:\"Izium\"~0km", 12, 4, "'~0km' is no distance.")]
    [InlineData("near:Izium~30000km", 10, 8, "'~30000km' is no distance.")]
    [InlineData("near:137.6,49.7~5km", 5, 5, "'137.6' is no latitude, which goes from -90 to 90.")]
    [InlineData("near:1,2,3~5km", 5, 9, "There are 3 numbers here, not 2.")]
    [InlineData("bbox:1,2,3", 5, 5, "There are 3 numbers here, not 4.")]
    [InlineData("bbox:1,2,x,4", 9, 1, "'x' is no number of degrees.")]
    [InlineData("bbox:1,2,,4", 9, 0, "A number is missing here.")]
    [InlineData("bbox:1,50,2,49", 7, 7, "The south of the box lies north of its north.")]
    [InlineData("bbox:170,1,190,2", 11, 3, "'190' is no longitude, which goes from -180 to 180.")]
    [InlineData("bbox:\"1, 2, x, 4\"", 12, 1, "'x' is no number of degrees.")]
    [InlineData("bbox:\"1,2,3,4\"~5", 5, 11, "bbox: takes one value.")]
    [InlineData("polygon:1,2,3", 8, 5, "There are 3 numbers here, and each corner takes two.")]
    [InlineData("polygon:1,2,3,4,1,2", 8, 11, "A polygon needs three different corners.")]
    [InlineData("polygon:0,0,1,1,0,1,1,0", 8, 15, "The sides that begin at 0,0 and 0,1 touch or cross.")]
    [InlineData("polygon:0,0,1,1,2,2", 8, 11, "The sides that begin at 0,0 and 2,2 touch or cross.")]
    [InlineData("polygon:0,0,2,0,1,0,1,1", 8, 15, "The sides that begin at 0,0 and 2,0 touch or cross.")]
    [InlineData("polygon:0,60,120,60,-120,60", 8, 19, "The polygon goes round a pole.")]
    [InlineData("polygon:0,0,180,0,90,10", 8, 15, "The side from 0,0 to 180,0 may go east or west about: both are 180 degrees.")]
    public void A_fault_is_told_with_its_place(string text, int offset, int length, string message)
    {
        var problem = QueryParser.Parse(text).Problem;

        Assert.Equal((offset, length, message), (problem!.Offset, problem.Length, problem.Message));
        Assert.NotEmpty(problem.Hint);
    }

    [Fact]
    public void Limits_are_named()
    {
        Assert.Contains("4096", QueryParser.Parse(new string('a', 4097)).Problem!.Hint);
        Assert.Contains("256", QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 257))).Problem!.Message);
        Assert.Contains("256", QueryParser.Parse($"\"{string.Join(' ', Enumerable.Repeat("the", 257))}\"").Problem!.Message);
        Assert.Contains("256", QueryParser.Parse(string.Join('-', Enumerable.Repeat("1", 257))).Problem!.Message);
        Assert.Contains("16", QueryParser.Parse(string.Join(" OR ", Enumerable.Repeat("near:1,2", 17))).Problem!.Message);
        Assert.Contains("100", QueryParser.Parse("polygon:" + string.Join(',', Enumerable.Range(0, 101).Select(i => $"{i},{i % 2}"))).Problem!.Hint);
        Assert.Contains("32", QueryParser.Parse(new string('(', 33) + "a" + new string(')', 33)).Problem!.Message);
    }

    [Fact]
    public void A_lower_case_operator_is_searched_as_a_word_with_a_warning()
    {
        var warning = Assert.Single(QueryParser.Parse("war or peace").Warnings);

        Assert.Equal((4, 2), (warning.Offset, warning.Length));
        Assert.Contains("OR", warning.Message);
    }

    private static QueryNode Shape(string text) => Root(text);

    private static Distance Length(string text) => Distance.TryParse(text, out var distance) ? distance.Value : throw new FormatException(text);

    private static QueryField Field(string name) => QueryField.All.First(field => field.Name == name);

    private static QueryNode Root(string text)
    {
        var parsed = QueryParser.Parse(text);
        Assert.True(parsed.Problem is null, $"{text}: {parsed.Problem}");
        return parsed.Root!;
    }

    private static void Survives(string text)
    {
        var parsed = QueryParser.Parse(text);
        if (parsed.Problem is { } problem)
        {
            Assert.InRange(problem.Offset, 0, text.Length);
            Assert.InRange(problem.Offset + problem.Length, 0, text.Length);
        }
        else
        {
            Assert.Equal(parsed.Root, QueryParser.Parse(parsed.Canonical).Root);
        }
    }

    private static Gen<string> Consts(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);
}
