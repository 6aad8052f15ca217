using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Keeps out what the gazetteer has a name for and the text means as something else: words, first names, parts of longer names.
/// </summary>
internal static class PlaceGuards
{
    /// <summary>A million people: below, a name inside a longer unknown name is not taken for the place.</summary>
    private const float WellKnown = 6f;

    /// <summary>Ten thousand people: below, a capital that the sentence or heading explains is not enough.</summary>
    private const float Known = 4f;

    public static bool Pass(TokenizedText text, DocumentWords words, Gazetteer gazetteer, int first, in Phrase phrase, NameEntry entry)
    {
        var importance = gazetteer[entry[0].Index].Importance;
        if (phrase.Words > 1)
        {
            return IsCapitalised(text, first, phrase.End) && !IsOrganisation(text, phrase.End, first);
        }

        ref var token = ref text[first];
        return IsSpelled(token, entry)
            && (IsAcronym(token, entry) || !IsWord(words, token, importance))
            && !IsFirstName(text, first, token, importance)
            && !IsOrganisation(text, phrase.End, first)
            && (importance >= WellKnown || !IsInLongerName(text, gazetteer, first));
    }

    private static bool IsCapitalised(TokenizedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var isPlain = text[i].Kind == TokenKind.Word && text[i].Letters == Letters.Lower && text[i].Length > 3;
            if (isPlain && !(i == end - 1 && Lexicon.RegionWords.Contains(text[i].Key)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAcronym(in Token token, NameEntry entry) =>
        entry[0].IsAcronym && token.Letters == Letters.Capitals && !token.InTitleCase;

    private static bool IsSpelled(in Token token, NameEntry entry)
    {
        if (token.Letters == Letters.Capitals)
        {
            return entry[0].IsAcronym || token.Length > 4;
        }

        return !entry[0].IsAcronym && token.Length > 2 - (token.Letters == Letters.Uncased ? 1 : 0);
    }

    private static bool IsWord(DocumentWords words, in Token token, float importance)
    {
        if (Lexicon.CapitalWords.Contains(token.Key) || Lexicon.CommonWords.Contains(token.Key) || (importance < WellKnown
            && words.AlsoSmall(token.Key)))
        {
            return true;
        }

        var isExplained = token.SentenceStart || token.InTitleCase;
        return isExplained && importance < Known && !words.IsNameElsewhere(token.Key);
    }

    private static bool IsFirstName(TokenizedText text, int index, in Token token, float importance)
    {
        var isListed = Lexicon.FirstNames.Contains(token.Key);
        return isListed && (importance < WellKnown || IsCapitalisedNeighbour(text, index + 1, index));
    }

    private static bool IsOrganisation(TokenizedText text, int end, int first) =>
        IsCapitalisedNeighbour(text, end, first) && !text[first].InTitleCase && Lexicon.OrganisationTails.Contains(text[end].Key);

    private static bool IsInLongerName(TokenizedText text, Gazetteer gazetteer, int index) =>
        !text[index].InTitleCase && (IsForeign(text, gazetteer, index - 1, index) || IsForeign(text, gazetteer, index + 1, index));

    /// <summary>A neighbour with a capital that is neither taken nor a word, title or direction, and names no place itself.</summary>
    private static bool IsForeign(TokenizedText text, Gazetteer gazetteer, int neighbour, int index)
    {
        if (!IsCapitalisedNeighbour(text, neighbour, index) || text.ClaimOn(neighbour) != Claim.None)
        {
            return false;
        }

        ref var token = ref text[neighbour];
        var isPlain = Lexicon.CommonWords.Contains(token.Key) || Lexicon.Directions.Contains(token.Key)
            || Lexicon.RegionWords.Contains(token.Key) || Lexicon.TitleParts.Contains(token.Key);
        return !isPlain && gazetteer.Lookup(token.Key).Count == 0;
    }

    private static bool IsCapitalisedNeighbour(TokenizedText text, int neighbour, int index) =>
        neighbour >= 0 && text.SameSentence(neighbour, index) && text[neighbour].Kind == TokenKind.Word
        && text[neighbour].Letters is Letters.Capitalised or Letters.Capitals && !text[Math.Max(neighbour, index)].LineStart;
}
