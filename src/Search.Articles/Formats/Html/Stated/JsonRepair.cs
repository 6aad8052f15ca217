using System.Text;

namespace Search.Articles;

/// <summary>
/// Mends the faults that pages' JSON commonly has: line breaks and tabs within strings, comment and CDATA marks around it, a semicolon
/// behind it.
/// </summary>
internal static class JsonRepair
{
    private static readonly string[] Marks = ["<![CDATA[", "]]>", "<!--", "-->"];

    /// <summary>Gets the text with those faults mended; it may still be no JSON.</summary>
    public static string Mend(string script)
    {
        var text = Unwrapped(script);
        var (mended, inString) = (new StringBuilder(text.Length), false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (inString && character == '\\' && at + 1 < text.Length)
            {
                AppendEscape(mended, text[++at]);
                continue;
            }

            inString ^= character == '"';
            Append(mended, character, inString);
        }

        return mended.ToString();
    }

    private static ReadOnlySpan<char> Unwrapped(ReadOnlySpan<char> script)
    {
        for (var before = -1; before != script.Length;)
        {
            before = script.Length;
            script = script.Trim().TrimStart("/*").TrimEnd("*/;");
            foreach (var mark in Marks)
            {
                script = script.StartsWith(mark) ? script[mark.Length..] : script.EndsWith(mark) ? script[..^mark.Length] : script;
            }
        }

        return script;
    }

    // What JSON escapes, and no more: \' and the like stand for themselves.
    private static void AppendEscape(StringBuilder to, char character) =>
        to.Append(character is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u'
            ? $"\\{character}"
            : character < ' ' ? " " : character.ToString());

    private static void Append(StringBuilder to, char character, bool inString)
    {
        if (character >= ' ')
        {
            to.Append(character);
        }
        else
        {
            to.Append(inString && character == '\n' ? "\\n" : " ");
        }
    }
}
