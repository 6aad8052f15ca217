namespace Search.Relevance.Tests;

public sealed class GoldenFileTests
{
    [Fact]
    public void A_query_that_moved_is_shown_as_it_was_and_as_it_is()
    {
        var moved = GoldenFile.Moved("id\thits\nq1\t1\nq2\t2\n# recall 1\n", "id\thits\nq1\t1\nq2\t3\n# recall 1\n");

        Assert.Equal("- q2\t2\n+ q2\t3", Assert.Single(moved));
    }

    [Fact]
    public void Queries_that_came_and_went_are_shown()
    {
        Assert.Equal("- (new)\n+ q1\t1", Assert.Single(GoldenFile.Moved("", "q1\t1\n")));
        Assert.Equal("- q1\t1\n+ (gone)", Assert.Single(GoldenFile.Moved("q1\t1\n", "")));
    }
}
