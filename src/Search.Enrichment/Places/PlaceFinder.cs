using Search.Enrichment.Actors;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Finds what may name a place: the longest names that the gazetteer holds, shapes of names that it does not hold, and the states in the
/// names of their bodies. <see cref="PlaceGuards"/> keeps out what cannot be one; <see cref="PlaceJudge"/> decides about the rest.
/// </summary>
internal sealed class PlaceFinder(TokenizedText text, DocumentWords words, Gazetteer gazetteer)
{
    private static readonly ulong The = Lexicon.Key("the");

    private readonly DocumentPeople _people = new(text, words);

    private readonly List<PlaceSpan> _spans = [];

    /// <summary>Finds the places of a text in text order; tokens that they take are marked.</summary>
    public static List<PlaceSpan> Find(TokenizedText text, DocumentWords words, Gazetteer gazetteer, IReadOnlyList<ActorSpan> actors)
    {
        var finder = new PlaceFinder(text, words, gazetteer);
        finder.Scan();
        StatesInBodies.Add(text, gazetteer, actors, finder._spans);
        PluralRegions.Read(text, finder._spans, gazetteer);
        Containment.Note(text, finder._spans, gazetteer);
        CueReader.Read(text, words, finder._people, finder._spans);
        return finder._spans;
    }

    private void Scan()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text[i].IsNameLike || !IsOpen(i) || IsArticle(i))
            {
                continue;
            }

            if ((Street.Read(text, i) ?? Known(i) ?? UnknownPlaces.Read(text, i)) is { } span)
            {
                _spans.Add(span);
                text.Take(span.First, span.End, Claim.Place);
                i = span.End - 1;
            }
        }
    }

    /// <summary>A token that nobody has taken, or <see cref="PlaceShapes"/> for a place.</summary>
    private bool IsOpen(int index) => text.ClaimOn(index) is Claim.None or Claim.Place;

    /// <summary>"The United States": the article stays outside where the name does without it; "The Hague" does not.</summary>
    private bool IsArticle(int index) =>
        text[index].Key == The && text.SameSentence(index + 1, index) && text[index + 1].IsNameLike && IsOpen(index + 1)
        && Known(index + 1) is { } inner && !(Known(index)?.End > inner.End);

    private PlaceSpan? Known(int index)
    {
        var phrase = new Phrase(text, index);
        var longest = gazetteer.Lookup(phrase.Key).LongestWords;
        PlaceSpan? best = null;
        for (var more = longest > 0; more && phrase.Words <= longest; more = phrase.TryExtend())
        {
            var entry = gazetteer.Lookup(phrase.Key);
            if (entry.Count > 0 && IsFree(index, phrase.End) && PlaceGuards.Pass(text, gazetteer, index, phrase, entry))
            {
                best = Make(index, phrase, entry);
            }
        }

        return best ?? Inflected(index);
    }

    private bool IsFree(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsOpen(i))
            {
                return false;
            }
        }

        return true;
    }

    private PlaceSpan? Inflected(int index) =>
        !Lexicon.CommonWords.Contains(text[index].Key) && CaseEndings.Nominative(text, gazetteer, index) is > 0 and var key
            ? new PlaceSpan { First = index, End = index + 1, Key = key, IsRegion = RegionShape.IsAround(text, index, index + 1) }
            : null;

    /// <summary>Makes a span; a small word for a region at its end ("Kharkiv region") says what it is and stays outside.</summary>
    private PlaceSpan Make(int index, in Phrase phrase, NameEntry entry)
    {
        var isTyped = phrase.Words > 1 && text[phrase.End - 1].Letters == Letters.Lower
            && Lexicon.RegionWords.Contains(text[phrase.End - 1].Key);
        var end = isTyped ? phrase.End - 1 : phrase.End;
        return new PlaceSpan
        {
            First = index,
            End = IsAbbreviated(end) ? end + 1 : end,
            Key = phrase.Key,
            IsDemonym = entry[0].IsDemonym,
            IsCountry = gazetteer[entry[0].Index].Level == PlaceLevel.Country,
            IsRegion = isTyped || RegionShape.IsAround(text, index, end),
        };
    }

    /// <summary>"Ky.", "Conn.": the full stop of an abbreviated name belongs to it.</summary>
    private bool IsAbbreviated(int end) =>
        text.IsMark(end, '.') && !text[end].SpaceBefore && PlaceWords.Abbreviations.Contains(text[end - 1].Key);
}
