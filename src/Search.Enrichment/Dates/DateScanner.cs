using System.Globalization;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Dates;

/// <summary>What the rules see of a text: its tokens as words of time, the day it was published, and the day it last spoke of.</summary>
internal sealed class DateScanner(TokenizedText text, DateOnly? published)
{
    private static readonly ulong Of = Lexicon.Key("of");

    public TokenizedText Text { get; } = text;

    /// <summary>Gets the civil day of publication, or null.</summary>
    public DateOnly? Published { get; } = published;

    /// <summary>Gets or sets the last day the text spoke of, for "two days earlier".</summary>
    public DateOnly? Narrated { get; set; }

    /// <summary>Gets what a token says about time; nothing beyond the ends of the text.</summary>
    public CalendarWord Word(int index) =>
        IsThere(index) && Text[index].Kind == TokenKind.Word ? CalendarWord.Of(Text[index].Key) : default;

    public bool Is(int index, CalendarKind kind) => Word(index).Kind == kind;

    public bool IsThere(int index) => (uint)index < (uint)Text.Count;

    /// <summary>Reads a whole number of at most four digits, "th" and the like behind it allowed where asked.</summary>
    public bool TryNumber(int index, out int number, bool ordinal = false)
    {
        number = 0;
        if (!IsThere(index) || Text[index].Kind != TokenKind.Number)
        {
            return false;
        }

        var digits = Text.Span(index);
        if (ordinal && digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th")
        {
            digits = digits[..^2];
        }

        return digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a day of the month.</summary>
    public bool TryDay(int index, out int day) => TryNumber(index, out day, ordinal: true) && day is >= 1 and <= 31;

    /// <summary>Reads a year from 1000 to 2199 in four digits.</summary>
    public bool TryYear(int index, out int year) => TryNumber(index, out year) && Text[index].Length == 4 && year is >= 1000 and < 2200;

    /// <summary>Reads a count, in digits or words; 0 where it is vague ("several").</summary>
    public bool TryCount(int index, out int count)
    {
        var word = Word(index);
        count = word.Number;
        return word.Kind is CalendarKind.Number or CalendarKind.Vague || TryNumber(index, out count);
    }

    /// <summary>
    /// The year behind a month or day: "2024", ", 2024", "of 2024"; with a word for year behind it in Ukrainian and Russian.
    /// </summary>
    public bool TryTrailingYear(int index, out int year, out int end)
    {
        var at = Text.IsMark(index, ',') || Text.Is(index, Of) ? index + 1 : index;
        end = at + 1;
        if (!TryYear(at, out year))
        {
            return false;
        }

        end += Is(end, CalendarKind.YearWord) ? 1 : 0;
        return true;
    }

    /// <summary>Says whether the token before is one of these words.</summary>
    public bool IsBehind(int index, System.Collections.Frozen.FrozenSet<ulong> words) =>
        index > 0 && Text[index - 1].Kind == TokenKind.Word && words.Contains(Text[index - 1].Key);

    /// <summary>Says whether a range's dash or "to" stands here.</summary>
    public bool IsRangeMark(int index, bool words = true) =>
        Text.IsMark(index, '-') || Text.IsMark(index, '–') || Text.IsMark(index, '—') || (words && IsThere(index)
            && RangeWords.Contains(Text[index].Key));

    private static readonly System.Collections.Frozen.FrozenSet<ulong> RangeWords =
        System.Collections.Frozen.FrozenSet.Create(Lexicon.Key("to"), Lexicon.Key("and"), Lexicon.Key("until"), Lexicon.Key("through"));
}
