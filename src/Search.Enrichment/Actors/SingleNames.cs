using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>"Manal says", "said Mohammed,": people of whom a report gives the first name alone, where they speak.</summary>
internal static class SingleNames
{
    public static void Add(ActorScanner at, List<ActorSpan> spans)
    {
        for (var i = 0; i < at.Text.Count; i++)
        {
            if (at.IsNameWord(i) && !at.Text[i].InTitleCase && Lexicon.GivenNames.Contains(at.Text[i].Key) && !at.IsCommon(i)
                && at.PlaceAt(i, out _) < 0 && !IsJoined(at, i) && Speaks(at, i))
            {
                spans.Add(new ActorSpan(i, i + 1, null, at.Text.Surface(i, i + 1), ActorKind.Person, 0.5,
                    "a first name at a verb of saying; the report gives no surname"));
                at.Text.Take(i, i + 1, Claim.Actor);
            }
        }
    }

    private static bool Speaks(ActorScanner at, int index) =>
        (at.Text.SameSentence(index + 1, index) && IsSaying(at, index + 1))
        || (index > 0 && at.Text.SameSentence(index - 1, index) && IsSaying(at, index - 1)
            && (!at.IsThere(index + 1) || at.Text[index + 1].Kind == TokenKind.Mark));

    private static bool IsSaying(ActorScanner at, int index) =>
        at.Text[index].Kind == TokenKind.Word && at.Text[index].Letters == Letters.Lower
            && Lexicon.SayingVerbs.Contains(at.Text[index].Key);

    private static bool IsJoined(ActorScanner at, int index) =>
        at.IsContinued(index + 1) || (index > 0 && at.Text.SameSentence(index - 1, index) && at.Text[index - 1].IsNameLike
            && !at.Text[index].LineStart);
}
