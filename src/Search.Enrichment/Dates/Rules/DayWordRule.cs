using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"yesterday", "today", "tonight", "tomorrow", "вчора"; "now", "recently" and "soon" are no calendar dates.</summary>
internal sealed class DayWordRule : DateRule
{
    private static readonly ulong Tonight = Words.Lexicon.Key("tonight");

    public override Timex? Read(DateScanner at, int index)
    {
        var word = at.Word(index);
        return word.Kind switch
        {
            CalendarKind.Vaguely => Timex.Undated(index + 1, TimexType.Date, word.Text,
                "the past, present or future as such, no calendar date"),
            CalendarKind.Day when at.Published is { } published => Make(at, index, published.AddDays(word.Number)),
            CalendarKind.Day => Timex.Open(index + 1, "XXXX-XX-XX", "a day counted from a publication that has no date"),
            _ => null,
        };
    }

    private static Timex Make(DateScanner at, int index, DateOnly day)
    {
        const string Why = "counted from the publication";
        return at.Text.Is(index, Tonight)
            ? Timex.InPart(index + 1, day, "NI", DateBasis.Relative, 0.9, Why)
            : Timex.OnDay(index + 1, day, DateBasis.Relative, 0.9, Why) with { IsPhrase = true };
    }
}
