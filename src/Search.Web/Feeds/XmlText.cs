using System.Globalization;
using System.Xml;

namespace Search.Web;

/// <summary>Writes what XML can hold of a text, and the small parts that feeds repeat.</summary>
internal static class XmlText
{
    /// <summary>Puts U+FFFD for each character that XML 1.0 cannot hold.</summary>
    public static string Clean(string text)
    {
        if (XmlConvertible(text))
        {
            return text;
        }

        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (i + 1 < clean.Length && XmlConvert.IsXmlSurrogatePair(clean[i + 1], clean[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(clean[i]))
            {
                clean[i] = '\uFFFD';
            }
        }

        return new string(clean);
    }

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static bool XmlConvertible(string text) => text.All(XmlConvert.IsXmlChar);
}
