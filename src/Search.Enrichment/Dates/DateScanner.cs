using System.Collections.Frozen;
using System.Globalization;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>What the rules see of a text: its tokens as words of time, and the days from which it counts.</summary>
internal sealed class DateScanner(TokenizedText text, DateOnly? published, DayOrder order = DayOrder.Unknown, bool isHistory = false)
{
    private static readonly ulong Of = Lexicon.Key("of");

    private static readonly FrozenSet<ulong> RangeWords = Keys("to", "and", "until", "through");

    public TokenizedText Text { get; } = text;

    /// <summary>Gets the civil day from which "yesterday" and "last week" are counted, or null: that of publication; none in a
    /// history.</summary>
    public DateOnly? Published { get; } = isHistory ? null : published;

    /// <summary>Gets a value indicating whether dates are told from the date before them, not from publication.</summary>
    public bool IsHistory { get; } = isHistory || published is null;

    /// <summary>Gets in which order the text writes day and month in numbers.</summary>
    public DayOrder Order { get; } = order;

    /// <summary>Gets or sets the last date the text spoke of, for "two days earlier".</summary>
    public EventDate? Narrated { get; set; }

    /// <summary>Gets the first day of the last date the text spoke of, else the day of publication.</summary>
    public DateOnly? Told => Narrated?.First ?? Published;

    /// <summary>Gets the day the text last spoke of, else the day of publication, also where the text spoke of a month or year.</summary>
    public DateOnly? ToldDay => Narrated is { } told && told.First == told.Last ? told.First : Published;

    /// <summary>
    /// Gets the day from which a unit is counted: the first of the last date the text spoke of, if that is no longer than the unit; else
    /// the publication's.
    /// </summary>
    public DateOnly? ToldFor(UnitSpan unit)
    {
        var days = unit switch
        {
            UnitSpan.Day => 1,
            UnitSpan.Week or UnitSpan.Weekend => 7,
            UnitSpan.Month => 31,
            UnitSpan.Quarter => 92,
            UnitSpan.Year => 366,
            _ => 3_660,
        };
        return Narrated is { } told && told.Last.DayNumber - told.First.DayNumber < days ? told.First : Published;
    }

    public static FrozenSet<ulong> Keys(params string[] words) => words.Select(Lexicon.Key).ToFrozenSet();

    /// <summary>Gets what a token says about time; nothing beyond the ends of the text.</summary>
    public CalendarWord Word(int index) =>
        IsThere(index) && Text[index].Kind == TokenKind.Word ? CalendarWord.Of(Text[index].Key) : default;

    public bool Is(int index, CalendarKind kind) => Word(index).Kind == kind;

    public bool IsThere(int index) => (uint)index < (uint)Text.Count;

    /// <summary>Says whether a token is there and is one of these words.</summary>
    public bool IsOne(int index, FrozenSet<ulong> words) =>
        IsThere(index) && Text[index].Kind == TokenKind.Word && words.Contains(Text[index].Key);

    /// <summary>Says whether the token before is one of these words.</summary>
    public bool IsBehind(int index, FrozenSet<ulong> words) => IsOne(index - 1, words);

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

    /// <summary>
    /// The year behind a month or day: "2024", ", 2024", "of 2024", "last year", "of this year"; with a word for year behind it in
    /// Ukrainian and Russian.
    /// </summary>
    public bool TryTrailingYear(int index, out int year, out int end)
    {
        var at = Text.IsMark(index, ',') || Text.Is(index, Of) ? index + 1 : index;
        end = at + 1;
        if (TryYear(at, out year))
        {
            end += Is(end, CalendarKind.YearWord) ? 1 : 0;
            return true;
        }

        return !Text.IsMark(index, ',') && TryPointedYear(at, out year, out end);
    }

    /// <summary>Says whether a range's dash or "to" stands here.</summary>
    public bool IsRangeMark(int index, bool words = true) =>
        Text.IsMark(index, '-') || Text.IsMark(index, '–') || Text.IsMark(index, '—') || (words && IsOne(index, RangeWords));

    private bool TryPointedYear(int index, out int year, out int end)
    {
        year = (Published?.Year ?? 0) + Word(index).Number;
        end = index + 2;
        return Published is not null && Is(index, CalendarKind.Which) && Word(index + 1) is { Kind: CalendarKind.Unit, Text: "Y" };
    }
}
