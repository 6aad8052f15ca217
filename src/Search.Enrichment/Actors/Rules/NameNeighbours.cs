using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors.Rules;

/// <summary>Tells whether the word before a surname is part of the same person's name.</summary>
internal static class NameNeighbours
{
    /// <summary>
    /// Says whether a capitalised word stands directly before that is no title, demonym, place, direction or word of the language.
    /// </summary>
    public static bool HasForeignWordBefore(ActorScanner at, int index)
    {
        var before = index - 1;
        if (before < 0 || at.Text[index].LineStart || !at.Text.SameSentence(before, index) || at.Text[before].Kind != TokenKind.Word)
        {
            return false;
        }

        ref var token = ref at.Text[before];
        if (token.Letters is not Letters.Capitalised || token.Length < 2 || token.InTitleCase || at.Text.ClaimOn(before) != Claim.None)
        {
            return false;
        }

        var isKnown = Lexicon.TitleParts.Contains(token.Key) || at.IsCommon(before) || Lexicon.Directions.Contains(token.Key)
            || at.PlaceAt(before, out _) >= 0;
        return !isKnown || Lexicon.FirstNames.Contains(token.Key);
    }
}
