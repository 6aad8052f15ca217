using System.Text;

namespace Search.Ingest.Tests.Intake;

public sealed class StreamSourceTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Fact]
    public async Task A_stream_is_told_by_its_content_and_the_same_input_again_changes_nothing()
    {
        var first = await IngestAsync(string.Join('\n', Newsroom.Records(300)));
        var again = await IngestAsync(string.Join('\n', Newsroom.Records(300)));
        var text = await IngestAsync(" date 2022-03-15\nA report of its own\n\nIt has a paragraph.");
        var other = await IngestAsync(" date 2022-03-16\nAnother report\n\nIt has another paragraph.");

        Assert.Equal((300, 300), (first.Added, again.Unchanged));
        Assert.Equal((1, 1), (text.Added, other.Added));
    }

    [Fact]
    public async Task An_empty_stream_is_rejected()
    {
        var summary = await IngestAsync("");

        Assert.Equal((0, 1), (summary.Added, summary.Rejected));
    }

    public void Dispose() => _news.Dispose();

    private Task<IngestSummary> IngestAsync(string text) => _news.IngestAsync(source: new StreamSource("standard input", () => new MemoryStream(Encoding.UTF8.GetBytes(text))));
}
