using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>Finds the expressions of time of a text, from left to right, and takes their tokens.</summary>
internal static class DateTagger
{
    /// <summary>Up to this year of publication every rule's result lies within the calendar, which ends with the year 9999.</summary>
    private const int LastAnchorYear = 9990;

    /// <summary>Finds them; a publication at the end of the calendar ("9999-12-31" for "none") is nothing to count from.</summary>
    public static IReadOnlyList<DateMention> Tag(TokenizedText text, DateOnly? published, DayOrder order = DayOrder.Unknown)
    {
        var anchor = published is { Year: <= LastAnchorYear and > 1 } ? published : null;
        var context = DateContext.Of(text, anchor);
        var scanner = new DateScanner(text, anchor, order == DayOrder.Unknown ? context.Order : order, context.IsHistory);
        var mentions = new List<DateMention>();
        DayFinder? days = null;
        var behind = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (!CanBegin(scanner, i) || Read(DateRule.All, scanner, i) is not { } read)
            {
                continue;
            }

            var found = DatePhrase.WithPart(scanner, read);
            var first = DatePhrase.FirstOf(scanner, i, found, behind);
            if (found.LacksDay)
            {
                (days ??= new()).Note(mentions.Count, first, scanner.ToldDay);
            }

            mentions.Add(Mention(text, first, found));
            text.Take(first, found.End, Claim.Date);
            scanner.Narrated = Tells(found) ? found.Date : scanner.Narrated;
            (i, behind) = (found.End - 1, found.End);
        }

        days?.Resolve(text, mentions);
        return mentions;
    }

    /// <summary>Reads a date by itself that begins at a token, or gets null.</summary>
    public static Timex? ReadDate(DateScanner scanner, int index) =>
        scanner.IsThere(index) && CanBegin(scanner, index) ? Read(DateRule.OfDates, scanner, index) : null;

    /// <summary>Says whether a token can begin an expression of time.</summary>
    public static bool CanBegin(DateScanner scanner, int index) => scanner.Text[index].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => scanner.Word(index).Kind != CalendarKind.None || StartWords.IsOne(scanner.Text, index),
        _ => false,
    };

    /// <summary>A stretch of time is not where the story goes on.</summary>
    private static bool Tells(in Timex found) => found.Date is not null && found.Value[0] != 'P';

    private static DateMention Mention(TokenizedText text, int first, in Timex found)
    {
        var (start, end) = (text[first].Start, text[found.End - 1].End);
        return new(start, end, text.Text[start..end], found.Type, found.Value, found.Date, found.Confidence, found.Why);
    }

    private static bool CrossesLine(TokenizedText text, int index, int end)
    {
        for (var i = index + 1; i < end; i++)
        {
            if (text[i].LineStart)
            {
                return true;
            }
        }

        return false;
    }

    private static Timex? Read(IReadOnlyList<DateRule> rules, DateScanner scanner, int index)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Read(scanner, index) is { } found && !CrossesLine(scanner.Text, index, found.End))
            {
                return found;
            }
        }

        return null;
    }
}
