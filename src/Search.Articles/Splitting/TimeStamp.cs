using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>A time that opens a line of a live blog: alone in it, or before its text.</summary>
/// <param name="Text">The time as it stands, with its zone and day where they stand with it.</param>
/// <param name="Rest">What follows it in the line; may be empty.</param>
internal readonly partial record struct TimeStamp(string Text, string Rest)
{
    private const int Longest = 60;

    /// <summary>Reads the time at the start of a line, or gives null where none stands there.</summary>
    /// <remarks>
    /// "14:05 the troops left" is a sentence: text behind a time counts only where a dash, a point or the like parts them, or a zone ends
    /// the time and a capital letter begins the text.
    /// </remarks>
    public static TimeStamp? Of(string line)
    {
        var match = Opening().Match(line.Length > Longest ? line[..Longest] : line);
        if (!match.Success)
        {
            return null;
        }

        var rest = line[match.Length..].Trim();
        var isParted = rest.Length == 0 || match.Groups["mark"].Success || (match.Groups["zone"].Success && char.IsUpper(rest[0]));
        return isParted ? new(match.Groups["time"].Value.Trim(), rest) : null;
    }

    [GeneratedRegex(
        """
        ^[\[(]?(?:(?:updated|posted|published|at|um|в|о|об)\s+)?
        (?<time>(?:(?:\p{L}{3,10},?\s+)?(?:\d{1,2}\.?\s+\p{L}{3,12}|\p{L}{3,12}\s+\d{1,2})(?:,?\s+\d{4})?(?:,|\s[–—|-])?\s+(?:at\s+)?)?
        (?:\d{1,2}[:.h]\d\d(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)
        (?<zone>\s*\(?(?-i:[A-Z]{3,4}\b|(?:GMT|UTC)?[+-]\d\d:?\d\d|Z\b)\)?)?
        (?:,?\s+\d{1,2}\s+\p{L}{3,12}\s+\d{4})?)
        (?:\s*(?:uhr|hrs)\b)?[\])]?(?:\s*(?<mark>[|·•:–—-])\s+|\s+|$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
