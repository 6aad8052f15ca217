using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "in August", "since March": a month alone, in the year that tense and publication give. "May", "March" and the like need a preposition.
/// </summary>
internal sealed class BareMonthRule : DateRule
{
    private static readonly FrozenSet<ulong> Prepositions = DateScanner.Keys(
        "in", "since", "until", "till", "by", "during", "of", "from", "before", "after", "early", "late", "mid", "through", "to", "and",
        "or",
        "between", "this", "у", "в", "з", "до", "с", "по", "із");

    /// <summary>Words behind which stands a name as well: "to May", "from April".</summary>
    private static readonly FrozenSet<ulong> Weak = DateScanner.Keys("to", "and", "or", "from", "of", "by", "before", "after");

    private static readonly FrozenSet<ulong> Doubtful = DateScanner.Keys(
        "may", "march", "mar", "sat", "sun", "dec", "jan", "jun", "sep", "oct", "nov", "apr", "лютий", "мая", "травня", "марта", "марте");

    /// <summary>Also first names, and a part of names: April Jones, June Carter, Augusta’s August Wilson.</summary>
    private static readonly FrozenSet<ulong> Names = DateScanner.Keys("may", "april", "june", "august");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Month) || (IsLatin(at, index) && at.Text[index].Letters == Text.Letters.Lower) || !IsMeant(at,
            index))
        {
            return null;
        }

        var month = at.Word(index).Number;
        return CivilDay.Year(at, index, month) is { } year
            ? Timex.InMonth(index + 1, year, month, DateBasis.Inferred, 0.75, $"a month alone, in the year that {CivilDay.Teller(at)}")
            : Timex.Open(index + 1, $"XXXX-{month:00}", "a month without a year");
    }

    private static bool IsMeant(DateScanner at, int index)
    {
        var key = at.Text[index].Key;
        var isBehind = at.IsBehind(index, Prepositions) || (at.Text.IsMark(index - 1, '-') && at.IsBehind(index - 1, Prepositions));
        if (Names.Contains(key) && IsBeforeName(at, index))
        {
            return false;
        }

        return Doubtful.Contains(key)
            ? isBehind && (!at.IsBehind(index, Weak) || IsByMonth(at, index))
            : isBehind || IsLatin(at, index);
    }

    private static bool IsBeforeName(DateScanner at, int index) =>
        at.Text.SameSentence(index + 1, index) && at.Text[index + 1].Kind == Text.TokenKind.Word && !at.Text[index].InTitleCase
        && at.Text[index + 1].Letters == Text.Letters.Capitalised && !at.Text[index + 1].LineStart;

    /// <summary>"from March to May", "in April and May".</summary>
    private static bool IsByMonth(DateScanner at, int index) =>
        at.Is(index - 2, CalendarKind.Month) || at.Is(index + 2, CalendarKind.Month) || at.IsOne(index - 2, PartsOf);

    private static readonly FrozenSet<ulong> PartsOf = DateScanner.Keys("end", "beginning", "start", "middle", "early", "late", "half",
        "month");

    private static bool IsLatin(DateScanner at, int index) => char.IsAscii(at.Text.Text[at.Text[index].Start]);
}
