using Search.Testing;

namespace Search.Ingest.Tests.Fetching;

public sealed class FetchMemoryTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Uri Page = new("https://example.org/page");

    private readonly TempFolder _folder = new();

    [Fact]
    public void What_was_put_last_is_there_after_opening_anew()
    {
        using (var memory = FetchMemory.Open(Path))
        {
            memory.Put(Page, new("\"1\"", null, Noon));
            memory.Put(Page, new("\"2\"", "Mon, 14 Mar 2022 10:00:00 GMT", Noon));
        }

        using var again = FetchMemory.Open(Path);

        Assert.Equal(new("\"2\"", "Mon, 14 Mar 2022 10:00:00 GMT", Noon), again.Find(Page));
        Assert.Null(again.Find(new("https://example.org/other")));
    }

    [Fact]
    public void A_line_that_broke_off_costs_that_line_alone()
    {
        using (var memory = FetchMemory.Open(Path))
        {
            memory.Put(Page, new("\"1\"", null, Noon));
        }

        File.AppendAllText(Path, "{\"url\":\"https://example.org/page\",\"e_tag\":\"\\\"2");
        using (var memory = FetchMemory.Open(Path))
        {
            Assert.Equal("\"1\"", memory.Find(Page)!.ETag);
            memory.Put(new("https://example.org/next"), new("\"3\"", null, Noon));
        }

        using var again = FetchMemory.Open(Path);
        Assert.Equal(("\"1\"", "\"3\""), (again.Find(Page)!.ETag, again.Find(new("https://example.org/next"))!.ETag));
    }

    [Fact]
    public void Lines_that_no_longer_count_are_left_out_when_there_are_many()
    {
        Directory.CreateDirectory(_folder.File("fetching"));
        File.WriteAllLines(Path, Enumerable.Range(0, 10_050).Select(number => $$"""{"url":"https://example.org/page","e_tag":"{{number}}","at":"2025-01-01T12:00:00+00:00"}"""));

        using (var memory = FetchMemory.Open(Path))
        {
            Assert.Equal("10049", memory.Find(Page)!.ETag);
        }

        Assert.Single(File.ReadAllLines(Path));
    }

    public void Dispose() => _folder.Dispose();

    private string Path => _folder.File("fetching/memory.jsonl");
}
