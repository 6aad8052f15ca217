using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>
/// Sitemaps, news sitemaps and indexes of sitemaps (https://www.sitemaps.org/protocol.html): lists of pages, without their text.
/// </summary>
/// <remarks>
/// A news sitemap states title, date, outlet and language of each article, so that without fetching they are taken as teasers. A list of
/// bare addresses is rejected as one, with their number, where nobody follows links.
/// </remarks>
internal sealed class SitemapFormat : ArticleFormat
{
    private static readonly string[] Roots = ["urlset", "sitemapindex"];
    private static readonly string[] Records = ["url", "sitemap"];

    public override string Name => "sitemap";

    public override string Description => "a list of pages that begins with <urlset> or <sitemapindex>";

    public override bool Recognises(ReadOnlySpan<char> head) => XmlRoot.NameIn(head) is { } name && Roots.Contains(name);

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The characters are read as they are needed, in step with the entries.
        using var text = TextDecoder.OpenText(content, file.Charset, XmlDeclaration.EncodingOf(content.Head.Span));
        var records = new XmlRecords(text, Records, options.LongestRecord);
        var (number, bare) = (0L, 0L);
        for (var record = records.Next(); record is not null && !(record.IsCutOff && content.Fault is not null); record = records.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var read = SitemapEntry.Read(record, file, number, options);
            bare += read is null ? 1 : 0;
            if (read is { } parsed)
            {
                yield return parsed;
            }
        }

        if (number == 0 && content.Fault is null)
        {
            yield return new Reject(file.Origin, null, RejectReason.Empty, "The sitemap names no pages.");
        }

        if (bare > 0)
        {
            yield return new Reject(
                file.Origin,
                null,
                RejectReason.LinkOnly,
                $"The sitemap names {bare:N0} pages without their text. Ingest the sitemap by its own URL, so that they are fetched.");
        }
    }
}
