using System.Text;

namespace Search.Articles;

/// <summary>Reads the texts of feeds, whose markup may be escaped, nested as elements, in base 64, or not be markup at all.</summary>
/// <remarks>
/// Atom 1.0 says which by <c>type</c> (RFC 4287, 3.1 and 4.1.3), Atom 0.3 by <c>mode</c>; RSS says nothing, and its texts are HTML. A title
/// that says nothing is HTML only where it holds what looks like a tag or an entity: "AT&amp;T: 3 &lt; 4" is plain.
/// </remarks>
internal static class FeedText
{
    /// <summary>Gets the text as paragraphs, or "" where it is no text (an image, say).</summary>
    public static string Paragraphs(XmlElement element) =>
        Markup(element) is { } markup ? FragmentText.Paragraphs(markup) : PlainText.Paragraphs(element.Text);

    /// <summary>Gets the text as one line.</summary>
    public static string Line(XmlElement? element) => element is null ? "" : PlainText.Line(Paragraphs(element));

    // The markup of the element, or null where its text is plain.
    private static string? Markup(XmlElement element)
    {
        var type = (element.Attribute("type") ?? "").Trim().ToLowerInvariant();
        var mode = (element.Attribute("mode") ?? "").Trim().ToLowerInvariant();
        return mode == "base64" || IsBinary(type) ? FromBase64(element.Text, type)
            : element.Elements.Any() ? element.InnerMarkup()
            : type is "text" or "text/plain" ? null
            : LooksLikeMarkup(element.Text) ? element.Text
            : null;
    }

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal)
        && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("xml", StringComparison.Ordinal)
        && !type.EndsWith("html", StringComparison.Ordinal);

    // Base 64 of text is text; of anything else it is nothing to read.
    private static string FromBase64(string text, string type)
    {
        var bytes = new byte[text.Length];
        var isText = type.Length == 0 || !IsBinary(type) || type == "application/octet-stream";
        return Convert.TryFromBase64String(text, bytes, out var length)
            && isText && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : "";
    }

    private static bool LooksLikeMarkup(string text)
    {
        for (var at = 0;
            at < text.Length
                && (at = text.AsSpan(at).IndexOfAny('<', '&') is >= 0 and var next ? at + next : text.Length) < text.Length - 1;
            at++)
        {
            var sign = text[at + 1];
            if (char.IsAsciiLetter(sign) || (text[at] == '<' && sign is '/' or '!') || (text[at] == '&' && sign == '#'))
            {
                return text[at] == '<' || text.AsSpan(at).Contains(';');
            }
        }

        return false;
    }
}
