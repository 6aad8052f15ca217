using CsCheck;
using Search.Enrichment.Text;

namespace Search.Enrichment.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("Russia’s war", "Russia|’s|war")]
    [InlineData("the U.S. Army", "the|U.S.|Army")]
    [InlineData("Ukraine-Russia", "Ukraine|-|Russia")]
    [InlineData("N’Djamena, Sana'a", "N’Djamena|,|Sana'a")]
    [InlineData("the forces' tanks", "the|forces|'|tanks")]
    [InlineData("13th at 10:30, 1,200.5 of £1bn", "13th|at|10:30|,|1,200.5|of|£|1bn")]
    [InlineData("28 грудня 2024 року", "28|грудня|2024|року")]
    [InlineData("п'ятницю у Києві", "п'ятницю|у|Києві")]
    [InlineData("أوكرانيا وروسيا", "أوكرانيا|وروسيا")]
    [InlineData("a😀b", "a|😀|b")]
    public void Words_numbers_possessives_and_marks_are_tokens(string text, string tokens) => Assert.Equal(tokens.Split('|'), Tokens(text));

    [Fact]
    public void Tokens_stand_where_they_say_and_cover_all_but_white_space() => Gen.String.Sample(text =>
    {
        using var tokenized = TokenizedText.Of(text);
        var covered = 0;
        var end = 0;
        for (var i = 0; i < tokenized.Count; i++)
        {
            Assert.True(tokenized[i].Start >= end && tokenized[i].End > tokenized[i].Start);
            Assert.True(string.IsNullOrWhiteSpace(text[end..tokenized[i].Start]));
            end = tokenized[i].End;
            covered += tokenized[i].Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]) && covered <= text.Length);
    });

    [Theory]
    [InlineData("Gen. Petrov spoke. He left.", 2)]
    [InlineData("J. D. Vance spoke to St. Petersburg’s mayor on Jan. 5.", 1)]
    [InlineData("“Go.” They went! Why? Nobody knows…", 4)]
    [InlineData("A heading without a stop\nThe text below it.", 2)]
    [InlineData("He lives in the U.S. The army does too.", 2)]
    [InlineData("The U.S. Army left.", 1)]
    [InlineData("Вони пішли. Він теж.", 2)]
    public void Sentences_end_at_stops_and_lines_but_not_behind_initials_and_abbreviations(string text, int count)
    {
        using var tokenized = TokenizedText.Of(text);

        Assert.Equal(count, tokenized[tokenized.Count - 1].Sentence + 1);
    }

    private static string[] Tokens(string text)
    {
        using var tokenized = TokenizedText.Of(text);
        return [.. Enumerable.Range(0, tokenized.Count).Select(i => tokenized.Span(i).ToString())];
    }
}
