using System.Text;
using Search.Articles;

namespace Search.Ingest.Tests;

/// <summary>Files of one article each, without end or until a fault.</summary>
internal sealed class EndlessSource(int faultAfter = int.MaxValue) : ArticleSource
{
    private int _yielded;

    public int Yielded => Volatile.Read(ref _yielded);

    public override async IAsyncEnumerable<Found> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (Yielded < faultAfter)
        {
            await Task.Yield();
            var number = Interlocked.Increment(ref _yielded);
            yield return new ArticleFile($"{number}.jsonl", $"{number}.jsonl", () => new MemoryStream(Encoding.UTF8.GetBytes(Newsroom.Record($"e{number}", $"Report {number}"))));
        }

        throw new IOException("The disk is gone.");
    }
}
