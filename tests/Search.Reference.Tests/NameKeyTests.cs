using CsCheck;

namespace Search.Reference.Tests;

public class NameKeyTests
{
    [Theory]
    [InlineData("Al-Ḥasakah", "al hasakah")]
    [InlineData("U.S.", "us")]
    [InlineData("N’Djamena", "ndjamena")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("İzmir", "izmir")]
    [InlineData("Київ", "київ")]
    [InlineData("Орёл", "орел")]
    [InlineData("Kam’yans’ke", "kamyanske")]
    [InlineData("أوكرانيا", "اوكرانيا")]
    [InlineData("  Washington, D.C. ", "washington dc")]
    [InlineData("…", "")]
    public void Names_that_differ_in_case_marks_or_hyphens_have_one_key(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void A_key_is_its_own_key() => Gen.String.Sample(name => NameKey.Of(NameKey.Of(name)) == NameKey.Of(name));

    [Fact]
    public void A_name_folded_word_by_word_has_the_hash_of_the_whole() => Gen.String[Gen.Char.AlphaNumeric, 1, 9].Array[1,
        5].Sample(words =>
    {
        var state = NameKey.Start;
        Span<char> folded = stackalloc char[20];
        foreach (var word in words)
        {
            state = state == NameKey.Start ? state : NameKey.Append(state, " ");
            state = NameKey.Append(state, folded[..NameKey.FoldWord(word, folded)]);
        }

        return NameKey.Finish(state) == NameKey.Hash(NameKey.Of(string.Join('-', words)));
    });
}
