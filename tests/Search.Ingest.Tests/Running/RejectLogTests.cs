using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Search.Articles;
using Search.Testing;

namespace Search.Ingest.Tests.Running;

public sealed class RejectLogTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2025, 2, 3, 4, 5, 6, 7, TimeSpan.Zero));

    [Fact]
    public void A_run_without_rejects_leaves_no_file()
    {
        using (var log = new RejectLog(_folder.File("rejects"), _time))
        {
            Assert.Null(log.Path);
        }

        Assert.False(Directory.Exists(_folder.File("rejects")));
    }

    [Fact]
    public void Each_reject_is_a_line_with_where_why_and_what_in_a_file_named_by_the_clock()
    {
        using var log = new RejectLog(_folder.File("rejects"), _time);
        log.Add(new("in/a.jsonl", 3, RejectReason.TooLarge, "The record is larger than the limit.", "{\"id\":\"\u0456\"", 50_000_000));
        log.Add(new("in/b.bin", null, RejectReason.UnknownFormat, "No format begins like this."));

        Assert.Equal(_folder.File("rejects/20250203T040506.007Z.jsonl"), log.Path);
        var lines = Lines(log.Path!);
        Assert.Equal(2, lines.Count);
        Assert.Equal("in/a.jsonl", lines[0].GetProperty("origin").GetString());
        Assert.Equal(3, lines[0].GetProperty("line").GetInt64());
        Assert.Equal("too_large", lines[0].GetProperty("reason").GetString());
        Assert.Equal("The record is larger than the limit.", lines[0].GetProperty("detail").GetString());
        Assert.Equal("{\"id\":\"\u0456\"", lines[0].GetProperty("excerpt").GetString());
        Assert.Equal(50_000_000, lines[0].GetProperty("length").GetInt64());
        Assert.Equal("unknown_format", lines[1].GetProperty("reason").GetString());
        Assert.False(lines[1].TryGetProperty("line", out _));
    }

    [Fact]
    public async Task A_run_of_the_pipeline_keeps_each_reject_it_counts()
    {
        using var news = new Newsroom();
        news.Write("a.jsonl", Newsroom.Record("1", "Good"), "{broken", Newsroom.Record("2", "Good"), "[1]");

        var summary = await news.IngestAsync(source: new PathSource([news.Input, news.Folder.File("no-such-folder")]));

        var lines = Lines(Assert.Single(Directory.EnumerateFiles(news.Directory.Rejects)));
        Assert.Equal(summary.Rejected, lines.Count);
        Assert.Equal([2, 4, null], lines.Select(line => line.TryGetProperty("line", out var number) ? number.GetInt32() : (int?)null));
        Assert.Equal("missing", lines[2].GetProperty("reason").GetString());
        Assert.Contains("no-such-folder", lines[2].GetProperty("origin").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Reads the lines of a file that may still be open for writing.</summary>
    private static List<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }
}
