using System.Runtime.CompilerServices;
using System.Text;
using Search.Articles;

namespace Search.Ingest.Tests;

/// <summary>What a run has counted when it ends, by itself, by a person or by a fault.</summary>
public sealed class RunEndTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Theory]
    [InlineData(1, false)]
    [InlineData(13, false)]
    [InlineData(90, false)]
    [InlineData(int.MaxValue, false)]
    [InlineData(13, true)]
    [InlineData(90, true)]
    public async Task However_a_run_ends_what_it_counted_is_in_the_corpus_and_among_the_rejects(int end, bool fails)
    {
        _news.Write("mixed.jsonl", Enumerable.Range(0, 120).Select(number => (number % 6) switch
        {
            2 => "{\"id\": broken",
            4 => Newsroom.Record($"r{number - 1}", $"Report {number}, corrected"),
            5 => Newsroom.Record($"r{number - 2}", $"Report {number - 1}, corrected"),
            _ => Newsroom.Record($"r{number}", $"Report {number}"),
        }));
        using var workspace = _news.Open();
        using var stop = new CancellationTokenSource();
        var last = default(IngestProgress);

        var run = _news.IngestAsync(workspace, new() { BatchArticles = 7 }, new MixedSource(_news.Input, fails ? end : null), new Told(Look), stop);
        var summary = fails ? null : await run;
        if (fails)
        {
            await Assert.ThrowsAsync<IOException>(() => run);
        }

        var kept = Directory.GetFiles(_news.Directory.Rejects, "*.jsonl").Sum(file => File.ReadLines(file).Count());
        Assert.Equal((last.Read, last.Rejected), (summary?.Read ?? last.Read, kept));
        Assert.Equal(workspace.Reader.Statistics().Articles, summary?.Added ?? workspace.Reader.Statistics().Reports);
        Assert.Equal(summary?.Read, summary?.Added + summary?.Changed + summary?.Unchanged + summary?.Rejected);
        Assert.Equal(end < 120 && !fails, summary?.Stopped ?? false);
        Assert.InRange(last.Read, Math.Min(end, 120), 120);

        void Look(IngestProgress progress)
        {
            last = progress;
            if (progress.Read == end && !fails)
            {
                stop.Cancel();
            }
        }
    }

    public void Dispose() => _news.Dispose();

    /// <summary>The records of a file, or so many of its lines, and then the end of the disk.</summary>
    private sealed class MixedSource(string folder, int? faultAfter) : ArticleSource
    {
        public override async IAsyncEnumerable<Found> Read([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var (line, number) in File.ReadLines(Path.Combine(folder, "mixed.jsonl")).Select((line, number) => (line, number)))
            {
                await Task.CompletedTask;
                cancellationToken.ThrowIfCancellationRequested();
                yield return number == faultAfter
                    ? throw new IOException("The disk is gone.")
                    : new ArticleFile($"{number}", $"{number}", () => new MemoryStream(Encoding.UTF8.GetBytes(line)));
            }
        }
    }
}
