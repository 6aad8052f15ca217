using System.Collections.Frozen;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "in 2022", "since 1991", "2022 року": four digits are a year only behind a word that takes a time, or before a word for year.
/// </summary>
internal sealed class BareYearRule : DateRule
{
    private static readonly FrozenSet<ulong> Before = new[]
    {
        "in", "since", "until", "till", "by", "during", "of", "from", "before", "after", "early", "late", "mid", "through", "year",
            "winter", "into", "for",
        "у", "в", "з", "до", "с", "по", "із", "summer", "spring", "autumn", "end", "start", "beginning",
    }.Select(Lexicon.Key).ToFrozenSet();

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.TryYear(index, out var year) || year < 1500 || (!IsFramed(at, index) && !at.Is(index + 1, CalendarKind.YearWord)))
        {
            return null;
        }

        return Timex.InYear(index + (at.Is(index + 1, CalendarKind.YearWord)
            ? 2 : 1), year, DateBasis.Explicit, 0.9, "a year behind a word that takes a time");
    }

    private static bool IsFramed(DateScanner at, int index) =>
        (at.IsBehind(index, Before) || (at.Text.IsMark(index - 1, '(')
            && at.Text.IsMark(index + 1, ')')) || (at.Text.IsMark(index - 1, '-') && at.IsBehind(index - 1, Before)))
        && !(at.IsThere(index + 1) && at.Text[index + 1].Kind == Text.TokenKind.Word && at.Text[index + 1].Key != Lexicon.Key("and")
            && IsCounted(at, index + 1));

    /// <summary>"for 2000 soldiers": a plural behind the number shows that it counts.</summary>
    private static bool IsCounted(DateScanner at, int index) =>
        at.Text[index].Letters == Text.Letters.Lower && at.Text[index].Length > 3 && at.Text.Span(index)[^1] == 's'
            && !Lexicon.ActingVerbs.Contains(at.Text[index].Key) && !Lexicon.CommonWords.Contains(at.Text[index].Key);
}
