using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"in the past", "the near future", "at the moment": time as such, no calendar date.</summary>
internal sealed class PastAndFutureRule : DateRule
{
    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> In = DateScanner.Keys("in");

    private static readonly FrozenSet<ulong> At = DateScanner.Keys("at");

    private static readonly FrozenSet<ulong> Past = DateScanner.Keys("past");

    private static readonly FrozenSet<ulong> Future = DateScanner.Keys("future");

    private static readonly FrozenSet<ulong> Near = DateScanner.Keys("near", "foreseeable", "immediate", "distant", "recent");

    private static readonly FrozenSet<ulong> Moment = DateScanner.Keys("moment", "present");

    public override Timex? Read(DateScanner at, int index)
    {
        var noun = at.IsOne(index, Near) ? index + 1 : index;
        var isLed = at.IsBehind(index, The);
        var value = isLed && at.IsOne(noun, Past) && EndsHere(at, noun + 1) ? "PAST_REF"
            : (isLed || at.IsBehind(index, In)) && at.IsOne(noun, Future) && EndsHere(at, noun + 1) ? "FUTURE_REF"
            : noun == index && at.IsOne(index, Moment) && (at.IsBehind(index, At) || (isLed && at.IsBehind(index - 1, At))) ? "PRESENT_REF"
            : null;
        return value is null ? null
            : Timex.Undated(noun + 1, TimexType.Date, value, "the past, present or future as such, no calendar date") with
            {
                IsPhrase =
                true
            };
    }

    private static bool EndsHere(DateScanner at, int index) =>
        !at.IsThere(index) || at.Text[index].Kind == Text.TokenKind.Mark || at.Text[index].Length <= 4 || !at.Text.SameSentence(index,
            index - 1);
}
