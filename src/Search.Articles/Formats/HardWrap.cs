using System.Text;

namespace Search.Articles;

/// <summary>
/// Undoes line breaks that a teleprinter or a mail program put at a fixed width, so that a name across two lines is one name.
/// </summary>
/// <remarks>
/// Text counts as wrapped where no line is longer than <see cref="Widest"/>, there are at least five, and at least three in ten go on
/// in lower case on the next line: prose does, a list of headlines or paragraphs of one sentence do not. A paragraph then ends at a blank
/// line or before an indent.
/// </remarks>
internal static class HardWrap
{
    private const int Widest = 90;
    private const int FewestLines = 5;

    public static bool IsWrapped(ReadOnlySpan<string> lines)
    {
        var (filled, goingOn) = (0, 0);
        foreach (var line in lines)
        {
            if (line.Length > Widest)
            {
                return false;
            }

            filled += line.AsSpan().IsWhiteSpace() ? 0 : 1;
            goingOn += line.Length > 0 && char.IsLower(line[0]) ? 1 : 0;
        }

        return filled >= FewestLines && goingOn * 10 >= filled * 3;
    }

    public static string Join(ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder();
        var begins = true;
        foreach (var line in lines)
        {
            var trimmed = line.AsSpan().Trim();
            begins |= trimmed.IsEmpty || IsIndented(line);
            if (!trimmed.IsEmpty)
            {
                text.Append(text.Length == 0 ? "" : begins ? "\n" : " ").Append(trimmed);
                begins = false;
            }
        }

        return text.ToString();
    }

    private static bool IsIndented(ReadOnlySpan<char> line) => line[0] is ' ' or '\t' || (line.Length > 1 && line[1] == '\t');
}
