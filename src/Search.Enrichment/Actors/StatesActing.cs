using Search.Enrichment.Places;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// Adds the states as actors where they act or are spoken to: "Russia launched", "Ukraine’s forces", "Russian troops", "accused Pyongyang".
/// A capital that acts is its state.
/// </summary>
internal static class StatesActing
{
    public static void Add(TokenizedText text, List<PlaceSpan> spans, ReferenceData reference, List<ActorSpan> actors)
    {
        foreach (var span in spans)
        {
            if (span.IsDropped || StateOf(reference, span) is not { } state || Reason(text, span) is not var (end, why))
            {
                continue;
            }

            if (!span.IsDemonym && reference.Places[span.Place].Level != PlaceLevel.Country)
            {
                span.Kind = PlaceMentionKind.Metonym;
            }

            actors.Add(new ActorSpan(span.First, end, state, state.Name, ActorKind.State, 0.8, why));
        }
    }

    private static Actor? StateOf(ReferenceData reference, PlaceSpan span)
    {
        if (span.Place < 0 || reference.Places[span.Place].Country < 0)
        {
            return null;
        }

        ref readonly var record = ref reference.Places[span.Place];
        return record.Class is PlaceClass.Country or PlaceClass.Capital
            ? reference.Actors.State(reference.Places.IdAt(record.Country).ToString()) : null;
    }

    private static (int End, string Why)? Reason(TokenizedText text, PlaceSpan span)
    {
        var next = span.End;
        if (text.SameSentence(next, span.First) && text[next].Kind == TokenKind.Possessive)
        {
            return BodyEnd(text, next + 1, span.First) is > 0 and var owned ? (owned, "a state before a body through which it acts") : null;
        }

        if (span.IsDemonym)
        {
            return BodyEnd(text, next, span.First) is > 0 and var described ? (described, "a state's forces or government") : null;
        }

        if (IsAddressed(text, span.First))
        {
            return (span.End, "a state that is spoken to or held to account");
        }

        return !Locative.IsBefore(text, span.First)
            && IsSubject(text, next, span.First) ? (span.End, "a state as the subject of a verb of acting or saying") : null;
    }

    /// <summary>
    /// The token behind a body within three small words: "Russia’s armed forces", "Ukrainian troops"; 0 where there is none, or a person's
    /// name follows it.
    /// </summary>
    private static int BodyEnd(TokenizedText text, int index, int first)
    {
        for (var i = index; i < index + 3 && text.SameSentence(i, first) && text[i].Kind == TokenKind.Word; i++)
        {
            if (Lexicon.StateBodies.Contains(text[i].Key))
            {
                return text.SameSentence(i + 1, first) && text[i + 1].IsNameLike && !text[i].InTitleCase ? 0 : i + 1;
            }

            if (text.ClaimOn(i) != Claim.None || text[i].Letters != Letters.Lower && !text[i].InTitleCase)
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsAddressed(TokenizedText text, int first) =>
        first > 0 && text.SameSentence(first - 1, first) && text[first - 1].Kind == TokenKind.Word
            && Lexicon.AddressingVerbs.Contains(text[first - 1].Key);

    private static bool IsSubject(TokenizedText text, int index, int first)
    {
        var at = index;
        while (at < index + 3 && text.SameSentence(at, first) && text[at].Kind == TokenKind.Word
            && Lexicon.Auxiliaries.Contains(text[at].Key))
        {
            at++;
        }

        var isVerb = text.SameSentence(at, first) && text[at].Kind == TokenKind.Word && text[at].Letters != Letters.Capitals;
        return isVerb && (Lexicon.ActingVerbs.Contains(text[at].Key) || IsFutureVerb(text, at));
    }

    /// <summary>"will send", "is expected to announce": the words of the future behind a subject.</summary>
    private static bool IsFutureVerb(TokenizedText text, int index) => Lexicon.FutureCues.Contains(text[index].Key);
}
