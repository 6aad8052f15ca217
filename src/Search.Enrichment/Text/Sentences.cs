using Search.Enrichment.Words;

namespace Search.Enrichment.Text;

/// <summary>Numbers the sentences, and notes which words begin one and which stand in a heading with capitals throughout.</summary>
/// <remarks>
/// A line ends a sentence. So does a full stop, question or exclamation mark with what closes behind it, if a capital, digit or opening
/// mark follows;
/// but not a full stop behind an initial or an abbreviation ("Gen.", "Jan.", "No.").
/// </remarks>
internal static class Sentences
{
    public static void Mark(TokenizedText text)
    {
        var (sentence, first) = (0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            if (i > first && (text[i].LineStart || EndsBefore(text, i, first)))
            {
                Close(text, first, i);
                sentence++;
                first = i;
            }

            text[i].Sentence = sentence;
        }

        Close(text, first, text.Count);
    }

    private static bool EndsBefore(TokenizedText text, int next, int first)
    {
        var end = next - 1;
        while (end > first && IsClosing(text, end))
        {
            end--;
        }

        var mark = text[end].Kind == TokenKind.Mark ? text.Text[text[end].Start] : '\0';
        var ends = mark is '!' or '?' or '…' or '؟' or '。' || (mark == '.' && !IsAbbreviated(text, end)) || IsInitialsEnd(text, end);
        return ends && text[next].SpaceBefore && BeginsSentence(text, next);
    }

    private static bool IsClosing(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Mark && !text[index].SpaceBefore
            && text.Text[text[index].Start] is '"' or '”' or '’' or '\'' or '»' or ')' or ']';

    /// <summary>"in the U.S. The army" ends one; "the U.S. Army" does not: the next word must be one that begins sentences.</summary>
    private static bool IsInitialsEnd(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Word && text.Text[text[index].End - 1] == '.'
        && index + 1 < text.Count && Lexicon.CommonWords.Contains(text[index + 1].Key)
        && !Lexicon.StateBodies.Contains(text[index + 1].Key) && !Lexicon.OrganisationTails.Contains(text[index + 1].Key);

    private static bool IsAbbreviated(TokenizedText text, int stop) =>
        stop > 0 && !text[stop].SpaceBefore && text[stop - 1].Kind == TokenKind.Word
        && ((text[stop - 1].Length == 1
            && text[stop - 1].Letters == Letters.Capitalised) || Lexicon.Abbreviations.Contains(text[stop - 1].Key));

    private static bool BeginsSentence(TokenizedText text, int index) => text[index].Kind switch
    {
        TokenKind.Word => text[index].Letters != Letters.Lower,
        TokenKind.Number => true,
        _ => text.Text[text[index].Start] is '"' or '“' or '‘' or '«' or '(' or '[' or '\'' or '—' or '–' or '-',
    };

    private static void Close(TokenizedText text, int first, int end)
    {
        var (words, capitals) = (0, 0);
        var start = -1;
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind != TokenKind.Word)
            {
                continue;
            }

            start = start < 0 ? i : start;
            if (text[i].Length > 3)
            {
                words++;
                capitals += text[i].Letters is Letters.Capitalised or Letters.Capitals ? 1 : 0;
            }
        }

        if (start >= 0)
        {
            text[start].SentenceStart = true;
        }

        var inTitleCase = words >= 4 && capitals * 10 >= words * 8;
        for (var i = first; i < end; i++)
        {
            text[i].InTitleCase = inTitleCase;
        }
    }
}
