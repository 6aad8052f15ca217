namespace Search.Articles;

/// <summary>One line of a flattened page, by its shape alone.</summary>
internal enum LineShape
{
    /// <summary>
    /// Ends as a sentence does, or begins in the middle of one, or is an item of a list or a row of a table: a paragraph of a story.
    /// </summary>
    Paragraph,

    /// <summary>Does not end as a sentence does and is short: may be a heading, or a short standfirst.</summary>
    Heading,

    /// <summary>Does not end as a sentence does and is long, or ends with a quotation: a standfirst.</summary>
    Standfirst,
}

/// <summary>A line and its shape.</summary>
/// <param name="Text">The line.</param>
/// <param name="Shape">Its shape.</param>
internal readonly record struct TextLine(string Text, LineShape Shape)
{
    private const int LongestHeading = 20;
    private const int ShortestHeading = 3;
    private const int ShortestProse = 8;

    public static TextLine Of(string text) => new(text, ShapeOf(text));

    /// <summary>Gets whether it is a sentence or more, not a row of a table or an item of a list.</summary>
    public bool IsProse =>
        Shape == LineShape.Paragraph && !IsPartOfText(Text) && Words.Count(Text) >= ShortestProse
        && Sentences.EndsOne(Text) && IsWritten(Text);

    private static LineShape ShapeOf(string text)
    {
        var words = Words.Count(text);
        return words < ShortestHeading || IsPartOfText(text) || !IsWritten(text) || (Sentences.EndsOne(text) && !text.EndsWith('?'))
            ? LineShape.Paragraph
            : words > LongestHeading ? text.EndsWith('?') ? LineShape.Paragraph : LineShape.Standfirst
            : text[^1] is '"' or '”' or '’' or '»' or '\'' ? LineShape.Standfirst
            : LineShape.Heading;
    }

    private static bool IsPartOfText(string text) =>
        char.IsLower(text[0]) || text[0] is '•' or '·' or '-' or '–' or '—' or '*' or '#' or '|' or '>' || IsNumbered(text);

    // Rows of tables are mostly figures and leaders.
    private static bool IsWritten(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters * 3 >= text.Length * 2;
    }

    private static bool IsNumbered(string text) => char.IsAsciiDigit(text[0]) && text.AsSpan().TrimStart("0123456789") is ['.' or ')', ..];
}
