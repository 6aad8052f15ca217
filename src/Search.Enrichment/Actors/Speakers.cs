using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors;

/// <summary>Finds the words with capitals that act alone in a report: "Qanbar announced", "Mr Alzoubi".</summary>
internal static class Speakers
{
    private static readonly FrozenSet<ulong> Honorifics = Lexicon.Keys("mr", "mrs", "ms", "miss", "dr");

    public static HashSet<ulong> Of(ActorScanner at)
    {
        var keys = new HashSet<ulong>();
        for (var i = 0; i < at.Text.Count; i++)
        {
            if (at.Text[i].Letters == Letters.Capitalised && at.Text[i].Kind == TokenKind.Word && at.Text[i].Length > 2
                && !at.Text[i].InTitleCase && !at.IsCommon(i) && (IsBehindHonorific(at, i) || IsAlone(at, i)))
            {
                keys.Add(at.Text[i].Key);
            }
        }

        return keys;
    }

    private static bool IsAlone(ActorScanner at, int index)
    {
        var isFirst = index == 0 || at.Text[index].LineStart || !at.Text[index - 1].IsNameLike || !at.Text.SameSentence(index - 1, index);
        return isFirst && at.Text.SameSentence(index + 1, index) && at.Text[index + 1].Kind == TokenKind.Word
            && at.Text[index + 1].Letters == Letters.Lower
            && (Lexicon.ActingVerbs.Contains(at.Text[index + 1].Key) || Lexicon.Auxiliaries.Contains(at.Text[index + 1].Key));
    }

    private static bool IsBehindHonorific(ActorScanner at, int index)
    {
        var before = at.Text.IsMark(index - 1, '.') ? index - 2 : index - 1;
        return before >= 0 && Honorifics.Contains(at.Text[before].Key);
    }
}
