using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"2014-2018", "2014 to 2018", "2014–18".</summary>
internal sealed class YearRangeRule : DateRule
{
    private static readonly ulong And = Words.Lexicon.Key("and");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.TryYear(index, out var first) || !at.IsRangeMark(index + 1) || at.Text.Is(index + 1, And))
        {
            return null;
        }

        if (!at.TryYear(index + 2, out var last))
        {
            var isShort = at.IsRangeMark(index + 1, words: false) && at.TryNumber(index + 2, out last) && at.Text[index + 2].Length == 2;
            last = isShort ? (first / 100 * 100) + last : 0;
        }

        return last > first && last - first <= 100
            ? Timex.Between(index + 3, new(first, 1, 1), new(last, 12, 31), DateBasis.Explicit, 0.9,
                "two years with a range mark between") with
            {
                Value = $"{first:0000}/{last:0000}",
            }
            : null;
    }
}
