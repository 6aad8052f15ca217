using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>
/// A web archive (WARC, ISO 28500), compressed record by record or not: the pages that its response and resource records hold.
/// </summary>
/// <remarks>
/// Records are read one after the other, in the memory of one; a page in it is read as if it were fetched from its address, with the
/// encoding that its headers state. The time of the crawl dates nothing. Requests, metadata, revisits, responses that are no page and
/// answers other than 200 are passed over and counted by kind.
/// </remarks>
internal sealed class WarcFormat : ArticleFormat
{
    public override string Name => "warc";

    public override string Description => "a web archive that begins with WARC/1.0 or WARC/1.1";

    public override bool Recognises(ReadOnlySpan<char> head) => head.TrimStart().StartsWith("WARC/", StringComparison.Ordinal);

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var passedOver = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var records = new WarcRecords(content.Stream);
        for (var number = 1; records.Next(); number++)
        {
            var record = WarcPage.Of(records, file, number, options, content.Budget);
            if (record.Kind is { } kind)
            {
                passedOver[kind] = passedOver.GetValueOrDefault(kind) + 1;
            }

            if (record.Reject is { } reject)
            {
                yield return reject;
            }

            await foreach (var parsed in Read(record.Page, options, cancellationToken).ConfigureAwait(false))
            {
                yield return parsed;
            }
        }

        foreach (var parsed in Rest(records, passedOver, file, content))
        {
            yield return parsed;
        }
    }

    private static IAsyncEnumerable<Parsed> Read(ArticleFile? page, FormatOptions options, CancellationToken cancellationToken) =>
        page is null ? AsyncEnumerable.Empty<Parsed>() : ArticleReader.Read(page, Find("html"), options, cancellationToken);

    private static IEnumerable<Parsed> Rest(
        WarcRecords records, SortedDictionary<string, long> passedOver, ArticleFile file, ArticleContent content)
    {
        foreach (var (kind, count) in passedOver)
        {
            yield return new PassedOver(file.Origin, kind, count);
        }

        if (records.Lost > 0)
        {
            yield return new Reject(
                file.Origin,
                null,
                RejectReason.Malformed,
                $"{records.Lost:N0} lines of the archive belong to no record, or to one without Content-Length. Fetch the archive again.");
        }

        if (records.IsCutOff && content.Fault is null)
        {
            yield return new Reject(
                file.Origin,
                null,
                RejectReason.Malformed,
                "The archive ends within a record. What came before is used; fetch the archive again.");
        }
    }
}
