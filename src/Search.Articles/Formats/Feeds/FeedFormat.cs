using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>
/// A feed in XML: what its root is called and what its entries are; how an entry reads is the same for all (<see cref="FeedEntry"/>).
/// </summary>
/// <remarks>
/// A feed of any length is read in the memory of its largest entry. It is read as browsers read pages: what is malformed is mended, and
/// what a feed that breaks off holds until there is used, with a reject for the break. Document types and external entities are never
/// resolved.
/// </remarks>
/// <param name="roots">The names of root elements.</param>
/// <param name="entries">The names of entries.</param>
internal abstract class FeedFormat(IReadOnlyCollection<string> roots, IReadOnlyCollection<string> entries) : ArticleFormat
{
    public override bool Recognises(ReadOnlySpan<char> head) =>
        XmlRoot.NameIn(head) is { } name && (roots.Contains(name) || entries.Contains(name));

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The characters are read as they are needed, in step with the entries.
        using var text = TextDecoder.OpenText(content, file.Charset, XmlDeclaration.EncodingOf(content.Head.Span));
        var records = new XmlRecords(text, entries, options.LongestRecord);
        var number = 0;
        for (var broken = false; !broken && records.Next() is { } entry;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            broken = entry.IsCutOff && content.Fault is not null;
            if (!broken)
            {
                yield return Read(entry, records.Root, file, ++number, options);
            }
        }

        if (number == 0 && content.Fault is null)
        {
            yield return new Reject(file.Origin, null, RejectReason.Empty, "The feed has no entries.");
        }
    }

    private static Parsed Read(XmlElement entry, XmlElement? root, ArticleFile file, int number, FormatOptions options)
    {
        var origin = $"{file.Origin}#{number}";
        return entry.IsTooLarge
            ? new Reject(
                origin,
                null,
                RejectReason.TooLarge,
                $"The entry is larger than the limit of {options.LongestRecord:N0} characters. Raise the limit.",
                Start(entry))
            : new FeedEntry(entry, root, file, options).Read($"{file.Path}#{number}", origin);
    }

    private static string Start(XmlElement entry) =>
        entry.Text is var text && text.Length > Rejecting.LongestExcerpt ? text[..Rejecting.LongestExcerpt] : text;
}
