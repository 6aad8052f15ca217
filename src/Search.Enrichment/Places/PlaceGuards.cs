using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Keeps out what the gazetteer has a name for and cannot be a place where it stands: words of the language, months, weapons, wrong case,
/// things that are only named for a place.
/// </summary>
internal static class PlaceGuards
{
    public static bool Pass(TokenizedText text, Gazetteer gazetteer, int first, in Phrase phrase, NameEntry entry)
    {
        if (IsNamedFor(text, phrase.End, first))
        {
            return false;
        }

        if (phrase.Words > 1)
        {
            return IsCapitalised(text, first, phrase.End, gazetteer[entry[0].Index].Class == PlaceClass.Area);
        }

        ref var token = ref text[first];
        if (IsStateAbbreviation(text, gazetteer, first, entry))
        {
            return true;
        }

        return !IsContraction(text, first) && IsSpelled(token, entry) && (IsAcronym(token, entry) || !IsWord(token));
    }

    /// <summary>
    /// All long words with capitals; but the last may be a small word for a region, and an area of ours may be written small behind its
    /// first word: "the Zaporizhzhia nuclear power plant".
    /// </summary>
    private static bool IsCapitalised(TokenizedText text, int first, int end, bool isArea)
    {
        if (isArea && text[first].Letters is Letters.Capitalised or Letters.Capitals && !Lexicon.CommonWords.Contains(text[first].Key))
        {
            return true;
        }

        for (var i = first; i < end; i++)
        {
            var isPlain = text[i].Kind == TokenKind.Word && text[i].Letters == Letters.Lower && text[i].Length > 3;
            if (isPlain && !(i == end - 1 && Lexicon.RegionWords.Contains(text[i].Key)))
            {
                return false;
            }
        }

        return text[first].InTitleCase || !Lexicon.CommonWords.Contains(text[first].Key) || !text[first].SentenceStart
            || text[end - 1].Letters != Letters.Lower;
    }

    /// <summary>"I'll", "We've": an apostrophe before the last one or two letters.</summary>
    private static bool IsContraction(TokenizedText text, int index)
    {
        var word = text.Span(index);
        return word.Length is > 2 and < 8 && (word[^2] is '\'' or '’' || word[^3] is '\'' or '’');
    }

    private static bool IsAcronym(in Token token, NameEntry entry) =>
        entry[0].IsAcronym && token.Letters == Letters.Capitals && !token.InTitleCase;

    /// <summary>"Louisville, Ky.", "Paris, TX", "the S.C. Highway Patrol": a region of the first order by its abbreviation.</summary>
    private static bool IsStateAbbreviation(TokenizedText text, Gazetteer gazetteer, int index, NameEntry entry)
    {
        if (text[index].Length > 5 || !HasRegion(gazetteer, entry))
        {
            return false;
        }

        var isPointed = text.IsMark(index + 1, '.') && !text[index + 1].SpaceBefore && PlaceWords.Abbreviations.Contains(text[index].Key);
        var isBehindName = index > 1 && text.IsMark(index - 1, ',') && text[index - 2].IsNameLike;
        var isInitials = text[index].Letters == Letters.Capitals && text[index].Length > 2 && text.Text[text[index].Start + 1] == '.';
        return isInitials || (isPointed && (isBehindName || text.SameSentence(index + 2, index)))
            || (isBehindName && text[index].Letters == Letters.Capitals && EndsPhrase(text, index));
    }

    /// <summary>Nothing behind, a comma or stop, or the number of a post code.</summary>
    private static bool EndsPhrase(TokenizedText text, int index) =>
        !text.SameSentence(index + 1, index) || text.IsMark(index + 1, ',') || text.IsMark(index + 1, '.') || text.IsMark(index + 1, ')')
        || text[index + 1].Kind == TokenKind.Number;

    private static bool HasRegion(Gazetteer gazetteer, NameEntry entry)
    {
        for (var i = 0; i < entry.Count; i++)
        {
            if (!entry[i].IsDemonym && gazetteer[entry[i].Index].Level == PlaceLevel.Region)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpelled(in Token token, NameEntry entry)
    {
        if (token.Letters == Letters.Capitals)
        {
            return entry[0].IsAcronym || token.Length > 3;
        }

        return !entry[0].IsAcronym && token.Length > 2 - (token.Letters == Letters.Uncased ? 1 : 0);
    }

    private static bool IsWord(in Token token) =>
        Lexicon.CapitalWords.Contains(token.Key) || Lexicon.CommonWords.Contains(token.Key);

    /// <summary>"Moscow Times", "Minsk Agreement": a thing that is only named for the place.</summary>
    private static bool IsNamedFor(TokenizedText text, int end, int first) =>
        text.SameSentence(end, first) && text[end].Kind == TokenKind.Word && text[end].Letters is Letters.Capitalised or Letters.Capitals
        && !text[end].LineStart && !text[first].InTitleCase && text[end].SpaceBefore && PlaceWords.NamedFor.Contains(text[end].Key);
}
