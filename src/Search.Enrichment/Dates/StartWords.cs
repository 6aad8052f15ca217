using System.Collections.Frozen;
using Search.Enrichment.Text;

namespace Search.Enrichment.Dates;

/// <summary>Words that begin an expression of time and are no words of the calendar themselves.</summary>
internal static class StartWords
{
    private static readonly FrozenSet<ulong> Words = DateScanner.Keys(
        "new", "christmas", "boxing", "valentine's", "valentine", "may", "halloween", "victory", "bastille", "future", "near",
        "foreseeable",
        "immediate", "distant", "moment", "present", "overnight", "fiscal", "final");

    /// <summary>Says whether a token is one; "Q3" too.</summary>
    public static bool IsOne(TokenizedText text, int index) =>
        Words.Contains(text[index].Key) || (text[index].Length == 2 && text.Text[text[index].Start] == 'Q');
}
