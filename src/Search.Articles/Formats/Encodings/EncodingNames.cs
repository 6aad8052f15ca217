using System.Text;

namespace Search.Articles;

/// <summary>Finds encodings by the names that headers and declarations give them, as strict decoders.</summary>
/// <remarks>
/// A name that the WHATWG Encoding Standard takes for a larger encoding of the same family is read as that one (Latin-1 as windows-1252,
/// GB 2312 as GB 18030), since that is what the bytes prove to be.
/// </remarks>
internal static class EncodingNames
{
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["euc-kr"] = "ks_c_5601-1987",
        ["windows-949"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["uhc"] = "ks_c_5601-1987",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["utf8"] = "utf-8",
        ["u8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["utf_16"] = "utf-16",
        ["u16"] = "utf-16",
        ["ucs-2"] = "utf-16",
        ["utf-16le"] = "utf-16",
        ["utf_32"] = "utf-32",
        ["utf32"] = "utf-32",
        ["u32"] = "utf-32",
        ["ucs-4"] = "utf-32",
        ["utf-32le"] = "utf-32",
        ["koi8r"] = "koi8-r",
        ["koi8"] = "koi8-r",
        ["koi8u"] = "koi8-u",
        ["x-mac-roman"] = "macintosh",
        ["iso-8859-8-i"] = "iso-8859-8",
        ["big5-hkscs"] = "big5",
        ["cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["cp1250"] = "windows-1250",
        ["cp1253"] = "windows-1253",
        ["cp1254"] = "windows-1254",
        ["cp1255"] = "windows-1255",
        ["cp1256"] = "windows-1256",
    };

    /// <summary>
    /// Gets the encoding, or null for a name that nobody registered: a page may declare anything. UTF-7 is refused, since it hides markup.
    /// </summary>
    public static Encoding? Find(string name)
    {
        var trimmed = name.Trim().Trim('"', '\'', ';');
        var meant = Meant.GetValueOrDefault(trimmed, trimmed);
        try
        {
            var found = meant.Length == 0 || meant.Equals("utf-7", StringComparison.OrdinalIgnoreCase)
                ? null
                : CodePagesEncodingProvider.Instance
                    .GetEncoding(meant, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? Encoding.GetEncoding(meant, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return found;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
