namespace Search.Indexing.Tests;

public sealed class TextAnalysisTests
{
    [Theory]
    [InlineData("Russia's army", "russia's army")]
    [InlineData("об’єкт об'єкт", "об'єкт об'єкт")]
    [InlineData("U.S. troops. A new", "u.s troops a new")]
    [InlineData("10,000 at 3.5%", "10000 at 3.5")]
    [InlineData("F-16s", "f 16s")]
    [InlineData("Café Łódź Straße", "cafe lodz strasse")]
    [InlineData("Ёлка й ї ґанок", "елка й ї ганок")]
    [InlineData("за\u0301мок и\u0306 і\u0308", "замок й ї")]
    [InlineData("صنعاء والأردن", "صنعاء والاردن")]
    [InlineData("צה\"ל צה״ל", "צהל צהל")]
    [InlineData("東京 2024", "東 京 2024")]
    [InlineData("𝐀 x", "𝐀 x")]
    [InlineData("٢٠٢٤", "2024")]
    [InlineData("'quoted' — dash", "quoted dash")]
    [InlineData("Їжак ΆΛΦΑς", "їжак αλφασ")]
    public void Words_are_folded_to_these_exact_forms(string text, string forms)
    {
        var tokens = new List<TextToken>();
        TextAnalysis.Read(text, LanguageFamily.Other, tokens);

        Assert.Equal(forms, string.Join(' ', tokens.Select(token => token.Word.Exact)));
    }

    [Theory]
    [InlineData(0, "attack attacks attacked attacking")]
    [InlineData(0, "casualty casualties")]
    [InlineData(0, "troop troops")]
    [InlineData(0, "force forces")]
    [InlineData(0, "hostility hostilities")]
    [InlineData(0, "soldier soldier's soldiers soldiers'")]
    [InlineData(0, "kill kills killed killing killings")]
    [InlineData(0, "strike strikes struck striking")]
    [InlineData(0, "withdraw withdrew withdrawn withdrawing")]
    [InlineData(0, "woman women woman's women's")]
    [InlineData(0, "defence defences defense defenses")]
    [InlineData(0, "mobilise mobilised mobilising mobilises mobilize mobilized mobilizing")]
    [InlineData(0, "mobilisation mobilization")]
    [InlineData(0, "organise organised organize organized organizing organising")]
    [InlineData(2, "президент президента президенту президентом президенты")]
    [InlineData(2, "атака атаки атаку атакой")]
    [InlineData(1, "президент президента президенту президентом президенти президентів")]
    [InlineData(1, "війна війни війну війною війні")]
    [InlineData(1, "Харків Харкова Харкову Харковом Харкові")]
    [InlineData(1, "Київ Києва Києву Києві Києвом")]
    [InlineData(1, "республіка республіки республіку республіці республікою")]
    [InlineData(1, "знання знань знанням")]
    [InlineData(1, "місто міста місту містом містах")]
    [InlineData(1, "ракета ракети ракет ракетами ракетою")]
    [InlineData(1, "атака атаки атакувати атакував атакували атакують")]
    [InlineData(1, "солдат солдати солдатів солдатам солдатами")]
    [InlineData(1, "нога ноги нозі ногою")]
    [InlineData(2, "Умеров Умерова Умерову Умеровым Умерове")]
    [InlineData(2, "Захаров Захарова Захаровой Захарову Захаровы")]
    [InlineData(2, "танк танки танков танкам")]
    [InlineData(1, "Миколаїв Миколаєва Миколаєву Миколаєві Миколаєвом")]
    [InlineData(1, "Сирія Сирії Сирію Сирією")]
    [InlineData(1, "Ракка Ракки Ракці Ракку Раккою")]
    [InlineData(1, "український українського українському українських українська українською")]
    public void The_forms_of_a_word_have_one_stem(int family, string forms)
    {
        var tokens = new List<TextToken>();
        TextAnalysis.Read(forms, (LanguageFamily)family, tokens);

        Assert.Single(tokens.Select(token => token.Word.Stem).Distinct());
    }

    [Theory]
    [InlineData(0, "organization organ")]
    [InlineData(0, "university universe")]
    [InlineData(0, "goods good")]
    [InlineData(0, "series sery")]
    [InlineData(0, "general generation")]
    [InlineData(0, "found find")]
    [InlineData(0, "wound wind")]
    [InlineData(0, "crossing cross")]
    [InlineData(0, "left leave")]
    [InlineData(0, "Hamas Hama")]
    [InlineData(0, "Hims him")]
    [InlineData(0, "ISIS ISI")]
    [InlineData(0, "Timor time")]
    [InlineData(0, "Denys deny")]
    [InlineData(1, "місто мости")]
    [InlineData(1, "Миколаїв Микола")]
    [InlineData(1, "Сирія сир")]
    [InlineData(1, "Ракка раки")]
    [InlineData(1, "Захарова Захар")]
    [InlineData(2, "Николаев Николай")]
    [InlineData(2, "Умеров умер")]
    [InlineData(2, "Ростов рост")]
    [InlineData(2, "Медведева медведь")]
    [InlineData(1, "Росія рослина")]
    public void Different_words_have_different_stems(int family, string words)
    {
        var tokens = new List<TextToken>();
        TextAnalysis.Read(words, (LanguageFamily)family, tokens);

        Assert.Equal(tokens.Count, tokens.Select(token => token.Word.Stem).Distinct().Count());
    }

    [Fact]
    public void Every_irregular_form_has_the_stem_of_its_word()
    {
        var stemmer = new EnglishStemmer();

        Assert.All(EnglishForms.Lines, line => Assert.Equal(line.Split(' ')[0], Assert.Single(line.Split(' ').Select(stemmer.Stem).Distinct())));
    }

    [Fact]
    public void Every_word_lies_where_its_offsets_say_in_any_text() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text =>
        {
            var tokens = new List<TextToken>();
            TextAnalysis.Read(text, LanguageFamily.Unknown, tokens);
            Assert.All(tokens, token => Assert.True(token.Start < token.End && token.End <= text.Length));
            Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        });
}
