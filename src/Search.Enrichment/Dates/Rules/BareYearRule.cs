using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "in 2022", "since 1991", "2022 року": four digits are a year behind a word that takes a time, before a word for year, alone in a line,
/// in brackets, or before a noun that an article leads in ("the 1988 election").
/// </summary>
internal sealed class BareYearRule : DateRule
{
    private static readonly FrozenSet<ulong> Before = DateScanner.Keys(
        "in", "since", "until", "till", "by", "during", "of", "from", "before", "after", "early", "late", "mid", "through", "year",
        "winter",
        "into", "for", "fiscal", "than", "with", "between", "and", "to", "or", "around", "circa", "throughout",
        "у", "в", "з", "до", "с", "по", "із", "summer", "spring", "autumn", "fall", "end", "start", "beginning");

    private static readonly FrozenSet<ulong> Leads = DateScanner.Keys("the", "its", "his", "her", "their", "a", "s", "this");

    /// <summary>Behind these a number counts as often as it dates: only what looks like a year of our time is one.</summary>
    private static readonly FrozenSet<ulong> Weak = DateScanner.Keys("and", "to", "or", "with", "than", "for", "of", "from");

    private static readonly FrozenSet<ulong> Fiscal = DateScanner.Keys("fiscal");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.TryYear(index, out var year))
        {
            return Fiscal.Contains(at.Text[index].Key) ? OfFiscal(at, index) : null;
        }

        var isNamed = at.Is(index + 1, CalendarKind.YearWord);
        return isNamed || IsFramed(at, index, year) || (IsOfOurTime(year) && (IsAlone(at, index) || IsLedIn(at, index)))
            ? Timex.InYear(index + (isNamed ? 2 : 1), year, DateBasis.Explicit, 0.9, "four digits where a year stands")
            : null;
    }

    private static Timex? OfFiscal(DateScanner at, int index)
    {
        var year = at.Word(index + 1) is { Kind: CalendarKind.Unit, Text: "Y" } ? index + 2 : index + 1;
        return at.TryYear(year, out var number)
            ? Timex.InYear(year + 1, number, DateBasis.Explicit, 0.9, "a fiscal year, as its number") : null;
    }

    private static bool IsOfOurTime(int year) => year is >= 1800 and <= 2060;

    private static bool IsFramed(DateScanner at, int index, int year)
    {
        var isBehind = at.IsBehind(index, Before) && (!at.IsBehind(index, Weak) || IsOfOurTime(year))
            || (at.Text.IsMark(index - 1, '-') && at.IsBehind(index - 1, Before) && IsOfOurTime(year));
        var isInBrackets = at.Text.IsMark(index - 1, '(') && at.Text.IsMark(index + 1, ')');
        return (isBehind || isInBrackets) && !IsCounted(at, index + 1);
    }

    /// <summary>A line that holds nothing but the year: a heading of a history.</summary>
    private static bool IsAlone(DateScanner at, int index) =>
        at.Text[index].LineStart && (!at.IsThere(index + 1) || at.Text[index + 1].LineStart);

    private static bool IsLedIn(DateScanner at, int index)
    {
        var isLed = at.IsBehind(index, Leads) || (index > 0 && at.Text[index - 1].Kind == TokenKind.Possessive);
        return isLed && (IsUneven(at, index) || !IsCounted(at, index + 1)) && at.IsThere(index + 1)
            && at.Text[index + 1].Kind == TokenKind.Word
            && !at.Is(index + 1, CalendarKind.Unit);
    }

    private static bool IsUneven(DateScanner at, int index) => at.TryYear(index, out var year) && year % 100 != 0;

    /// <summary>"for 2000 soldiers", "in 1500 km": a plural or a unit behind the number shows that it counts.</summary>
    private static bool IsCounted(DateScanner at, int index)
    {
        if (!at.IsThere(index) || at.Text[index].LineStart || at.Text[index].Kind != TokenKind.Word)
        {
            return at.Text.IsMark(index, '%') || at.Text.IsMark(index, '°');
        }

        ref var token = ref at.Text[index];
        var isUnit = at.Is(index, CalendarKind.Unit) || Measures.Contains(token.Key);
        var isPlural = token.Letters == Letters.Lower && token.Length > 3 && at.Text.Span(index)[^1] == 's'
            && !Lexicon.ActingVerbs.Contains(token.Key) && !Lexicon.CommonWords.Contains(token.Key);
        return isUnit || isPlural;
    }

    private static readonly FrozenSet<ulong> Measures = DateScanner.Keys(
        "km", "kilometres", "kilometers", "metres", "meters", "miles", "people", "men", "women", "children", "troops", "dollars", "euros",
        "percent", "pct", "tons", "tonnes", "million", "billion", "feet", "prisoners", "civilians", "soldiers", "hryvnias", "roubles",
        "mln");
}
