using System.Collections.Frozen;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "in August", "since March": a month alone, in the year that tense and publication give. "May", "March" and the like need a preposition.
/// </summary>
internal sealed class BareMonthRule : DateRule
{
    private static readonly FrozenSet<ulong> Prepositions = new[]
    {
        "in", "since", "until", "till", "by", "during", "of", "from", "before", "after", "early", "late", "mid", "through", "to", "and",
            "у", "в", "з", "до", "с", "по", "із",
    }.Select(Lexicon.Key).ToFrozenSet();

    private static readonly FrozenSet<ulong> Doubtful =
        new[] { "may", "march", "mar", "sat", "sun", "dec", "jan", "jun", "sep", "oct", "nov", "apr", "лютий", "мая", "травня", "марта",
            "марте" }.Select(Lexicon.Key).ToFrozenSet();

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Month) || (IsLatin(at, index) && at.Text[index].Letters == Text.Letters.Lower))
        {
            return null;
        }

        var isCertain = at.IsBehind(index, Prepositions) || (IsLatin(at, index) && !Doubtful.Contains(at.Text[index].Key));
        if (!isCertain)
        {
            return null;
        }

        var month = at.Word(index).Number;
        return CivilDay.Year(at, index, month) is { } year
            ? Timex.InMonth(index + 1, year, month, DateBasis.Inferred, 0.75, "a month alone, in the year that tense and publication give")
            : Timex.Open(index + 1, $"XXXX-{month:00}", "a month without a year");
    }

    private static bool IsLatin(DateScanner at, int index) => char.IsAscii(at.Text.Text[at.Text[index].Start]);
}
