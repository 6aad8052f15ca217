using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>Notes the cues of every span.</summary>
internal static class CueReader
{
    public static void Read(TokenizedText text, DocumentWords words, DocumentPeople people, List<PlaceSpan> spans)
    {
        var (located, ships) = (new HashSet<ulong>(), new HashSet<ulong>());
        foreach (var span in spans)
        {
            span.Cues = Inner(text, words, people, span) | Before(text, span) | Behind(text, span) | Links(span);
            if (span.Has(PlaceCues.Locative) || span.Has(PlaceCues.Settlement) || span.Container is not null)
            {
                located.Add(span.Key);
            }

            if (Ship.IsNamed(text, span))
            {
                ships.Add(span.Key);
            }
            else if (Ship.HasArticle(text, span))
            {
                span.Cues |= PlaceCues.Article;
            }
        }

        PlaceLists.Note(text, spans);
        foreach (var span in spans)
        {
            if (ships.Contains(span.Key) && span.Container is null)
            {
                span.Drop("a ship, which is only named for the place");
            }

            span.Cues |= Cue(located.Contains(span.Key), PlaceCues.LocativeElsewhere);
        }
    }

    private static PlaceCues Inner(TokenizedText text, DocumentWords words, DocumentPeople people, PlaceSpan span)
    {
        ref var token = ref text[span.First];
        var isSingle = span.End == span.First + 1;
        return Cue(!isSingle, PlaceCues.Words)
            | Cue(token.SentenceStart, PlaceCues.SentenceStart)
            | Cue(token.InTitleCase, PlaceCues.TitleCase)
            | Cue(isSingle && Lexicon.FirstNames.Contains(token.Key), PlaceCues.FirstName)
            | Cue(isSingle && (words.AlsoSmall(token.Key) || PlaceWords.Plain.Contains(token.Key)), PlaceCues.AlsoSmall)
            | Cue(people.IsSurname(text[span.End - 1].Key), PlaceCues.Surname)
            | Cue(people.IsPerhapsSurname(text[span.End - 1].Key), PlaceCues.PerhapsSurname)
            | Cue(token.Letters == Letters.Capitals && token.Length > 3, PlaceCues.Capitals)
            | Cue(words.IsNameElsewhere(token.Key), PlaceCues.NameElsewhere)
            | Cue(span.First == 0 || (token.LineStart && token.Letters == Letters.Capitals), PlaceCues.Dateline);
    }

    private static PlaceCues Before(TokenizedText text, PlaceSpan span)
    {
        var before = span.First - 1;
        if (before < 0 || !text.SameSentence(before, span.First))
        {
            return PlaceCues.None;
        }

        return Cue(Locative.IsBefore(text, span.First), PlaceCues.Locative)
            | Cue(DocumentPeople.IsPersonBefore(text, span.First), PlaceCues.PersonBefore)
            | Cue(IsStranger(text, before, span.First), PlaceCues.StrangerBefore)
            | Cue(IsSettlementBefore(text, before), PlaceCues.Settlement);
    }

    private static PlaceCues Behind(TokenizedText text, PlaceSpan span)
    {
        var next = span.End;
        if (!text.SameSentence(next, span.First))
        {
            return PlaceCues.None;
        }

        var isCapital = IsCapital(text, next, span.First);
        return Cue(isCapital && Lexicon.OrganisationTails.Contains(text[next].Key), PlaceCues.Organisation)
            | Cue(isCapital && IsStranger(text, next, span.First), PlaceCues.StrangerBehind)
            | Cue(PlaceWords.Speech.Contains(text[next].Key), PlaceCues.Speaks)
            | Cue(text[next].Kind == TokenKind.Possessive, PlaceCues.Possessive)
            | Cue(UnknownPlaces.IsSettlementWord(text, next), PlaceCues.Settlement);
    }

    private static PlaceCues Links(PlaceSpan span)
    {
        if (span.Container is { } container)
        {
            container.Cues |= PlaceCues.Container;
        }

        return Cue(span.Container is not null, PlaceCues.Contained) | (span.Cues & PlaceCues.Container);
    }

    /// <summary>"the village of X", "town X".</summary>
    private static bool IsSettlementBefore(TokenizedText text, int before) =>
        UnknownPlaces.IsSettlementWord(text, before)
        || (before > 0 && text[before].Key == UnknownPlaces.Of && UnknownPlaces.IsSettlementWord(text, before - 1));

    /// <summary>A neighbour with a capital that nobody has taken and no list of words knows.</summary>
    private static bool IsStranger(TokenizedText text, int index, int of)
    {
        if (!IsCapital(text, index, of) || text.ClaimOn(index) != Claim.None || text[index].InTitleCase)
        {
            return false;
        }

        var key = text[index].Key;
        return !Lexicon.CommonWords.Contains(key) && !Lexicon.Directions.Contains(key) && !Lexicon.RegionWords.Contains(key)
            && !Lexicon.TitleParts.Contains(key) && !Lexicon.OrganisationTails.Contains(key) && !Lexicon.StateBodies.Contains(key);
    }

    private static bool IsCapital(TokenizedText text, int index, int of) =>
        text[index].Kind == TokenKind.Word && text[index].Letters is Letters.Capitalised or Letters.Capitals
        && text[Math.Max(index, of)].SpaceBefore && !text[Math.Max(index, of)].LineStart;

    private static PlaceCues Cue(bool holds, PlaceCues cue) => holds ? cue : PlaceCues.None;
}
