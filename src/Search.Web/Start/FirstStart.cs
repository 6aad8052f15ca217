using Search.Articles;

namespace Search.Web;

/// <summary>Fills an empty corpus with the sample, so that there is something to search.</summary>
internal static class FirstStart
{
    public static async Task FillAsync(Corpus corpus, string sample, TimeProvider time, TextWriter progress, CancellationToken cancellationToken = default)
    {
        await progress.WriteLineAsync($"The corpus is empty: reading the sample from {sample}");
        var began = time.GetTimestamp();
        var items = new List<PutItem>();
        var options = new FormatOptions { Clock = time };
        await foreach (var found in new PathSource([sample]).Read(cancellationToken))
        {
            await foreach (var parsed in Parsed(found, options, cancellationToken))
            {
                if (parsed.Article is { } article)
                {
                    items.Add(corpus.Prepare(article));
                }
                else if (parsed.Reject is { Reason: not RejectReason.UnknownFormat } reject)
                {
                    await progress.WriteLineAsync($"  rejected {reject.Origin}: {reject.Detail}");
                }
            }
        }

        var (_, sequence) = corpus.Put(items, "ingest");
        await progress.WriteLineAsync(
            $"  {items.Count} articles, {items.Sum(item => item.Reports.Count)} reports, in {time.GetElapsedTime(began).TotalSeconds:0.0} s; sequence {sequence}");
    }

    private static IAsyncEnumerable<Parsed> Parsed(Found found, FormatOptions options, CancellationToken cancellationToken) => found.File is { } file
        ? ArticleReader.Read(file, null, options, cancellationToken)
        : new Parsed[] { found.Reject! }.ToAsyncEnumerable();
}
