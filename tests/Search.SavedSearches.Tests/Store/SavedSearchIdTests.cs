namespace Search.SavedSearches.Tests.Store;

public sealed class SavedSearchIdTests
{
    [Fact]
    public void An_id_reads_back_from_its_text_form()
    {
        var id = SavedSearchId.New(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero));

        Assert.Equal(id, SavedSearchId.Parse(id.ToString()));
        Assert.Equal(32, id.ToString().Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0194")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0194252D-7C88-7000-8000-000000000000")]
    [InlineData("0194252D7C8870008000000000000000")]
    public void Any_other_text_is_refused_with_the_form_that_is_right(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => SavedSearchId.Parse(text));

        Assert.Contains("32 digits", refusal.Message, StringComparison.Ordinal);
    }
}
