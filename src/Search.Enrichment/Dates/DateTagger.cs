using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>Finds the expressions of time of a text, from left to right, and takes their tokens.</summary>
internal static class DateTagger
{
    /// <summary>Up to this year of publication every rule's result lies within the calendar, which ends with the year 9999.</summary>
    private const int LastAnchorYear = 9990;

    /// <summary>Finds them; a publication at the end of the calendar ("9999-12-31" for "none") is nothing to count from.</summary>
    public static IReadOnlyList<DateMention> Tag(TokenizedText text, DateOnly? published)
    {
        var scanner = new DateScanner(text, published is { Year: <= LastAnchorYear } ? published : null);
        var mentions = new List<DateMention>();
        for (var i = 0; i < text.Count; i++)
        {
            if (!CanBegin(scanner, i) || Read(scanner, i) is not { } found)
            {
                continue;
            }

            var (start, end) = (text[i].Start, text[found.End - 1].End);
            mentions.Add(new DateMention(start, end, text.Text[start..end], found.Type, found.Value, found.Date, found.Confidence,
                found.Why));
            text.Take(i, found.End, Claim.Date);
            if (found.Date is { Precision: DatePrecision.Day } date)
            {
                scanner.Narrated = date.First;
            }

            i = found.End - 1;
        }

        return mentions;
    }

    private static bool CanBegin(DateScanner scanner, int index) => scanner.Text[index].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => scanner.Word(index).Kind != CalendarKind.None || QuarterStart(scanner.Text, index),
        _ => false,
    };

    private static bool QuarterStart(TokenizedText text, int index) => text[index].Length == 2 && text.Text[text[index].Start] == 'Q';

    private static Timex? Read(DateScanner scanner, int index)
    {
        foreach (var rule in DateRule.All)
        {
            if (rule.Read(scanner, index) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
