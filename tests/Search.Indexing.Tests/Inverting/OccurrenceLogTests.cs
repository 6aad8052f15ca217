namespace Search.Indexing.Tests.Inverting;

public sealed class OccurrenceLogTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2049)]
    [InlineData(1 << 22)]
    [InlineData((1 << 22) + 1)]
    [InlineData(int.MaxValue)]
    public void Notes_are_sorted_by_term_and_those_of_a_term_stay_in_their_order(int terms)
    {
        var random = new Random(terms);
        var log = new OccurrenceLog();
        for (uint place = 0; place < 5000; place++)
        {
            log.Add(random.Next(3) == 0 ? random.Next(Math.Min(7, terms)) : random.Next(terms), place);
        }

        var expected = log.Notes.ToArray().OrderBy(OccurrenceLog.TermOf).ToArray();

        log.Sort(terms);

        Assert.Equal(expected, log.Notes.ToArray());
        log.Clear();
        Assert.Equal(0, log.Notes.Length);
    }

    [Fact]
    public void A_log_that_was_cleared_takes_notes_again()
    {
        var log = new OccurrenceLog();
        log.Sort(1);
        log.Add(3, 4);
        log.Clear();
        log.Add(5, 6);

        Assert.Equal([(5ul << 32) | 6], log.Notes.ToArray());
    }
}
