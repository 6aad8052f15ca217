using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Search.Articles;

/// <summary>
/// Resolves the entities of XML and HTML, and leaves out what XML allows in no text; an entity that nobody defines stays as it is written.
/// </summary>
internal static class XmlEntities
{
    private const int Longest = 12;

    private static readonly SearchValues<char> Changed =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(number => (char)number).Except(['\n', '\t'])]);

    // Numbers 128 to 159 mean windows-1252, as the HTML standard has it ("numeric character reference end state").
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return WithoutControls(text);
        }

        var decoded = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var plain = rest.IndexOf('&') is >= 0 and var sign ? sign : rest.Length;
            decoded.Append(rest[..plain]);
            rest = rest[plain..];
            rest = rest[Resolve(rest, decoded)..];
        }

        return WithoutControls(decoded.ToString());
    }

    /// <summary>Leaves out the characters that XML 1.0 allows in no text, and makes every line end a line feed.</summary>
    public static string WithoutControls(string text)
    {
        if (!text.AsSpan().ContainsAny(Changed))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' or '\n' or '\t')
            {
                clean.Append(text[i]);
            }
            else if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                clean.Append('\n');
            }
        }

        return clean.ToString();
    }

    // Appends what the reference at the start means, and gets its length; a sign that begins none stands for itself.
    private static int Resolve(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, Longest)].IndexOf(';');
        var meaning = end < 2 ? null : text[1] == '#' ? Number(text[2..end]) : Named(text[..(end + 1)]);
        decoded.Append(meaning ?? "&");
        return meaning is null ? 1 : end + 1;
    }

    private static string? Named(ReadOnlySpan<char> entity)
    {
        var written = entity.ToString();
        var decoded = written == "&apos;" ? "'" : WebUtility.HtmlDecode(written);
        return decoded == written ? null : decoded;
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var hexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(hexadecimal ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var number) && number > 0
            ? OfNumber(number)
            : null;
    }

    private static string? OfNumber(int number) =>
        number is >= 0x80 and < 0xA0 ? Windows1252[number - 0x80].ToString() : Rune.IsValid(number) ? new Rune(number).ToString() : null;
}
