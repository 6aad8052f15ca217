using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Search.Articles;
using Search.Indexing;

namespace Search.Web;

/// <summary>One report as an entry of a feed. Its id is made of the report's, so that it stays through every edit.</summary>
/// <param name="Hit">The report.</param>
/// <param name="Updated">When its current revision was committed.</param>
internal sealed record AtomEntry(Hit Hit, DateTimeOffset Updated)
{
    public void Write(XmlWriter xml, Uri root)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", $"urn:uuid:{Identity(Hit.Id)}");
        xml.WriteElementString("title", XmlText.Clean(Hit.Heading));
        xml.WriteElementString("updated", XmlText.Instant(Updated));
        WritePublished(xml);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlText.Clean(Hit.Source));
        xml.WriteEndElement();
        XmlText.Link(xml, "alternate", new Uri(root, Address.Report(Hit.Id)), "text/html");
        if (Hit.Url is { Scheme: "http" or "https" } source)
        {
            XmlText.Link(xml, "via", source, "text/html");
        }

        xml.WriteElementString("summary", XmlText.Clean(string.Join(" … ", Hit.Snippets.Select(snippet => snippet.Text))));
        xml.WriteEndElement();
    }

    private void WritePublished(XmlWriter xml)
    {
        if (Hit.Published is { Precision: PublishedPrecision.Day or PublishedPrecision.Instant } published)
        {
            var isDay = published.Precision == PublishedPrecision.Day;
            xml.WriteElementString("published", isDay ? $"{published.Value}T00:00:00Z" : published.Value);
        }
    }

    /// <summary>Makes a UUID of version 8 (RFC 9562) from the hash of the report's id.</summary>
    private static Guid Identity(ReportId id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"report {id}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
