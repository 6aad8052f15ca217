using System.Text;
using System.Text.Json;

namespace Search.Articles.Tests.Formats.Html;

/// <summary>
/// Reads the object or array that a TypeScript fixture assigns as JSON: bare names get quotes, strings in single quotes double ones.
/// </summary>
internal static class TypeScriptLiteral
{
    /// <summary>Reads what is assigned first, or to a constant of this name.</summary>
    public static JsonElement Read(string source, string name = "")
    {
        var start = source.IndexOf(" = ", source.IndexOf("export const " + name, StringComparison.Ordinal), StringComparison.Ordinal) + 3;
        var end = source.IndexOf(source[start] == '{' ? "\n};" : "\n];", start, StringComparison.Ordinal) + 2;
        var json = new StringBuilder();
        for (var at = start; at < end;)
        {
            at = source[at] is '\'' or '"' or '`' ? AppendString(source, at, json)
                : char.IsLetter(source[at]) || source[at] is '_' or '$' ? AppendWord(source, at, json)
                : Append(source, at, json);
        }

        return JsonElement.Parse(json.ToString(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    private static int Append(string source, int at, StringBuilder json)
    {
        json.Append(source[at]);
        return at + 1;
    }

    private static int AppendWord(string source, int at, StringBuilder json)
    {
        var end = at;
        while (char.IsLetterOrDigit(source[end]) || source[end] is '_' or '$' or '.')
        {
            end++;
        }

        var word = source[at..end];
        json.Append(word == "undefined" ? "null" : word is "true" or "false" or "null" ? word : $"\"{word}\"");
        return end;
    }

    private static int AppendString(string source, int at, StringBuilder json)
    {
        var text = new StringBuilder();
        var quote = source[at++];
        while (source[at] != quote)
        {
            if (source[at] != '\\')
            {
                text.Append(source[at++]);
                continue;
            }

            at = AppendEscape(source, at + 1, text);
        }

        json.Append(JsonSerializer.Serialize(text.ToString()));
        return at + 1;
    }

    private static int AppendEscape(string source, int at, StringBuilder text)
    {
        if (source[at] == 'u')
        {
            text.Append((char)Convert.ToInt32(source.Substring(at + 1, 4), 16));
            return at + 5;
        }

        text.Append(source[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        return at + 1;
    }
}
