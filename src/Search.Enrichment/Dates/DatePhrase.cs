using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>
/// Gives an expression what belongs to it: the part of the day behind it ("Friday morning"), and before it the article, "early", "mid-",
/// "earlier", "the end of". None of those narrows its days.
/// </summary>
internal static class DatePhrase
{
    private static readonly FrozenSet<ulong> Modifiers = DateScanner.Keys("early", "late", "mid");

    private static readonly FrozenSet<ulong> Orders = DateScanner.Keys("earlier", "later");

    private static readonly FrozenSet<ulong> Parts = DateScanner.Keys("end", "beginning", "start", "middle", "close", "height", "rest",
        "remainder");

    private static readonly FrozenSet<ulong> Of = DateScanner.Keys("of");

    private static readonly FrozenSet<ulong> In = DateScanner.Keys("in");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> Year = DateScanner.Keys("year");

    private static readonly FrozenSet<ulong> SmallWords = DateScanner.Keys(
        "of", "in", "and", "to", "by", "on", "at", "for", "from", "with", "as", "but", "or", "that", "which", "who", "when", "while",
        "after",
        "before", "since", "until", "was", "were", "is", "are", "has", "had", "have", "will", "would", "said", "a", "the", "an", "it", "he",
        "she", "they", "than", "under", "during", "through", "about", "because", "where", "into", "over", "against", "alone", "also",
        "only");

    /// <summary>"Friday morning" is a part of Friday.</summary>
    public static Timex WithPart(DateScanner at, in Timex found)
    {
        var isDay = found is { Type: TimexType.Date, Date.Precision: DatePrecision.Day } && at.Is(found.End, CalendarKind.Part)
            && at.Text.SameSentence(found.End, found.End - 1);
        return isDay
            ? Timex.InPart(found.End + 1, found.Date!.First, at.Word(found.End).Text, found.Date.Basis, found.Confidence, found.Why)
            : found;
    }

    /// <summary>Gets the first token of the phrase, none of those before <paramref name="behind"/>.</summary>
    public static int FirstOf(DateScanner at, int index, in Timex found, int behind)
    {
        var first = WithModifier(at, index, behind);
        if (found.Date is { Precision: DatePrecision.Year } && at.IsBehind(first, Year) && IsFree(at, first - 1, behind))
        {
            first--;
        }

        if (found.Date is { Precision: DatePrecision.Decade } && !at.Text[first].SpaceBefore && first > behind && IsApostrophe(at,
            first - 1))
        {
            first--;
        }

        if (!found.IsPhrase)
        {
            return first;
        }

        first = at.Text[first].Kind == TokenKind.Number && found.Date is { Precision: DatePrecision.Year }
            ? first : WithArticle(at, first, found.End, behind);
        if (found.Type == TimexType.Date && at.IsBehind(first, Of) && at.IsOne(first - 2, Parts) && IsFree(at, first - 2, behind))
        {
            first = WithArticle(at, first - 2, found.End, behind);
        }

        var isInside = at.IsOne(first, The) && at.IsBehind(first, In) && (at.IsOne(first - 2, Orders) || at.IsOne(first - 2, Modifiers));
        return isInside && IsFree(at, first - 2, behind) ? first - 2 : first;
    }

    private static int WithModifier(DateScanner at, int first, int behind)
    {
        var word = at.Text.IsMark(first - 1, '-') && !at.Text[first].SpaceBefore ? first - 2 : first - 1;
        var isOrder = at.IsOne(word, Orders) && (at.Is(first, CalendarKind.Which) || at.Is(first, CalendarKind.Day) || at.Is(first,
            CalendarKind.Weekday));
        return (at.IsOne(word, Modifiers) || isOrder) && IsFree(at, word, behind) ? word : first;
    }

    private static int WithArticle(DateScanner at, int first, int end, int behind) =>
        at.IsBehind(first, The) && IsFree(at, first - 1, behind) && !IsBeforeNoun(at, end) ? first - 1 : first;

    /// <summary>"the third-quarter results": the article is the noun's.</summary>
    private static bool IsBeforeNoun(DateScanner at, int end) =>
        at.Text.SameSentence(end, end - 1) && !at.Text[end].LineStart && at.Text[end].Kind == TokenKind.Word
            && at.Text[end].Letters == Letters.Lower
        && !SmallWords.Contains(at.Text[end].Key) && !Lexicon.ActingVerbs.Contains(at.Text[end].Key);

    private static bool IsApostrophe(DateScanner at, int index) => at.Text.IsMark(index, '\'') || at.Text.IsMark(index, '’')
        || at.Text.IsMark(index, '‘');

    private static bool IsFree(DateScanner at, int index, int behind) =>
        index >= behind && at.Text.SameSentence(index, index + 1) && !at.Text[index + 1].LineStart;
}
