namespace Search.Articles.Tests.Formats;

/// <summary>Counts the bytes of the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(LongLineTests), DisableParallelization = true)]
[Collection(nameof(LongLineTests))]
public sealed class LongLineTests
{
    private const string Two = """{"id":"1","title":"One"}""" + "\n" + """{"id":"2","title":"Two"}""" + "\n";

    [Fact]
    public async Task A_line_of_50_MB_is_rejected_by_number_and_length_without_being_held()
    {
        const int length = 50_000_000;
        var file = new ArticleFile("large.jsonl", "large.jsonl", () => new LongLineStream(before: Two, length, after: "\n" + """{"id":"4","title":"Four"}"""));
        var held = GC.GetTotalAllocatedBytes(precise: true);

        var cancellation = TestContext.Current.CancellationToken;
        var outcomes = await ArticleReader.Read(file, null, new FormatOptions { LongestRecord = 1 << 20 }, cancellation).ToListAsync(cancellation);

        Assert.Equal(["One", "Two", null, "Four"], outcomes.Select(outcome => outcome.Article?.Title));
        var reject = outcomes[2].Reject!;
        Assert.Equal((3, RejectReason.TooLarge, (long)length), (reject.Line, reject.Reason, reject.Length));
        Assert.InRange(reject.Excerpt.Length, 1, 64 * 1024);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - held, 0, 16_000_000);
    }
}
