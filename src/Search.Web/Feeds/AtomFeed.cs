using System.Text;
using System.Xml;
using Search.Indexing;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>Writes one page of a saved search as an Atom feed (RFC 4287).</summary>
/// <remarks>An entry was updated when its current revision was committed, the feed when its last entry was.</remarks>
/// <param name="root">The server's own address, which all links begin with.</param>
/// <param name="search">The saved search.</param>
/// <param name="page">Its reports.</param>
/// <param name="corpus">Where revisions and commits are looked up.</param>
internal sealed class AtomFeed(Uri root, SavedSearch search, SearchPage page, Corpus corpus)
{
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true };

    public byte[] Write()
    {
        var entries = page.Hits.Select(hit => new AtomEntry(hit, corpus.CommittedAt(hit.Id, page.Sequence))).ToList();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            WriteHead(xml, entries.Select(entry => entry.Updated).Append(search.Created).Max());
            foreach (var entry in entries)
            {
                entry.Write(xml, root);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private void WriteHead(XmlWriter xml, DateTimeOffset updated)
    {
        xml.WriteElementString("id", $"urn:uuid:{search.Id.ToGuid()}");
        xml.WriteElementString("title", XmlText.Clean(search.Name));
        xml.WriteElementString("updated", XmlText.Instant(updated));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", "Dateline");
        xml.WriteEndElement();
        xml.WriteElementString("generator", "Dateline");
        xml.WriteElementString("subtitle", $"{Words.Count(page.Total, "report", "reports")} as of sequence {page.Sequence}");
        Link(xml, "self", Address.Feed(search.Id), MediaType);
        Link(xml, "alternate", SavedSearchAnswer.Of(search).Page, "text/html");
        if (page.Next is { } next)
        {
            Link(xml, "next", $"{Address.Feed(search.Id)}?cursor={Uri.EscapeDataString(next)}", MediaType);
        }
    }

    private void Link(XmlWriter xml, string relation, string address, string type) =>
        XmlText.Link(xml, relation, new Uri(root, address), type);
}
