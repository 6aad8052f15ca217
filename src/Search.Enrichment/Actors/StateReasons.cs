using System.Collections.Frozen;
using Search.Enrichment.Places;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>Tells for each name of a state, a capital or a people whether the state acts there, and why.</summary>
internal static class StateReasons
{
    private static readonly FrozenSet<ulong> ForcesWords = Lexicon.Keys("forces", "army", "troops", "military");

    private static readonly FrozenSet<ulong> Links = Lexicon.Keys("and", "or", "nor");

    private static readonly FrozenSet<ulong> Prepositions = Lexicon.Keys(
        "in", "near", "at", "outside", "around", "towards", "toward", "from", "to", "into", "inside", "across", "of", "against", "with",
        "for",
        "on", "over", "between", "about", "through", "under", "along", "beyond", "within", "throughout", "у", "в", "під", "біля", "под",
        "около", "из", "з");

    private static readonly ulong The = Lexicon.Key("the");

    private static readonly ulong By = Lexicon.Key("by");

    public static StateReason?[] Of(TokenizedText text, List<PlaceSpan> spans, ReferenceData reference)
    {
        var reasons = new StateReason?[spans.Count];
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            if (StatesActing.StateOf(reference, spans[i]) is not null)
            {
                var isListed = i + 1 < spans.Count && reasons[i + 1] is { IsSubject: true }
                    && IsList(text, spans[i].End, spans[i + 1].First);
                reasons[i] = Of(text, spans[i], reference)
                    ?? (isListed && !spans[i].IsDemonym && !IsObject(text, spans[i].First)
                        ? new StateReason(spans[i].End, "a state that acts together with the one behind it", IsSubject: true) : null);
            }
        }

        return reasons;
    }

    /// <summary>Says whether a token is one of the words for all of a state's forces.</summary>
    public static bool IsForces(TokenizedText text, int index) => ForcesWords.Contains(text[index].Key);

    /// <summary>"the invasion of Ukraine began": a name behind a preposition is the subject of nothing.</summary>
    private static bool IsObject(TokenizedText text, int first)
    {
        var before = text.Is(first - 1, The) ? first - 2 : first - 1;
        return before >= 0 && text.SameSentence(before, first) && Prepositions.Contains(text[before].Key);
    }

    private static StateReason? Of(TokenizedText text, PlaceSpan span, ReferenceData reference)
    {
        if (text.SameSentence(span.End, span.First) && text[span.End].Kind == TokenKind.Possessive)
        {
            return Owned(text, span);
        }

        if (span.IsDemonym)
        {
            return BodyEnd(text, span.End, span.First) is > 0 and var described
                ? new StateReason(described, "a state's forces or government") : null;
        }

        if (IsAddressed(text, span.First))
        {
            return new StateReason(span.End, "a state that is spoken to or held to account");
        }

        var isCountry = reference.Places[span.Place].Level == PlaceLevel.Country;
        if (isCountry && IsAgent(text, span.First))
        {
            return new StateReason(span.End, "a state by which something is done");
        }

        return !IsObject(text, span.First) && StateVerbs.IsBehind(text, span.First, span.End)
            ? new StateReason(span.End, "a state as the subject of a verb of acting or saying", IsSubject: true) : null;
    }

    /// <summary>"Russia’s defence ministry", where the ministry is an actor by itself; "Ukraine’s forces".</summary>
    private static StateReason? Owned(TokenizedText text, PlaceSpan span)
    {
        const string Why = "a state before a body through which it acts";
        if (text.SameSentence(span.End + 1, span.First) && text.ClaimOn(span.End + 1) == Claim.Actor
            && text[span.End + 1].Letters is Letters.Lower or Letters.Capitalised && IsBodyAhead(text, span.End + 1))
        {
            return new StateReason(span.End, Why);
        }

        return BodyEnd(text, span.End + 1, span.First) is > 0 and var owned ? new StateReason(owned, Why) : null;
    }

    private static bool IsBodyAhead(TokenizedText text, int index)
    {
        for (var i = index; i < index + 5 && text.SameSentence(i, index) && text.ClaimOn(i) == Claim.Actor; i++)
        {
            if (Lexicon.StateBodies.Contains(text[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The token behind a body within three small words: "Russia’s armed forces", "Ukrainian troops"; 0 where there is none, or a person's
    /// name follows it.
    /// </summary>
    private static int BodyEnd(TokenizedText text, int index, int first)
    {
        for (var i = index; i < index + 3 && text.SameSentence(i, first) && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.ClaimOn(i) != Claim.None)
            {
                return 0;
            }

            if (Lexicon.StateBodies.Contains(text[i].Key))
            {
                return text.SameSentence(i + 1, first) && text[i + 1].IsNameLike && !text[i].InTitleCase ? 0 : i + 1;
            }

            if (text[i].Letters != Letters.Lower && !text[i].InTitleCase)
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsAddressed(TokenizedText text, int first)
    {
        var before = text.Is(first - 1, The) ? first - 2 : first - 1;
        return before >= 0 && text.SameSentence(before, first) && text[before].Kind == TokenKind.Word
            && Lexicon.AddressingVerbs.Contains(text[before].Key);
    }

    /// <summary>"carried out by Israel", "an attack by Russia": the state behind "by", a noun or participle before that.</summary>
    private static bool IsAgent(TokenizedText text, int first)
    {
        var by = text.Is(first - 1, The) ? first - 2 : first - 1;
        return text.Is(by, By) && by > 0 && text.SameSentence(by - 1, first) && text[by - 1].Kind == TokenKind.Word
            && text[by - 1].Letters == Letters.Lower;
    }

    /// <summary>Says whether only a comma, "and" or "or", and an article part two names.</summary>
    private static bool IsList(TokenizedText text, int index, int next)
    {
        if (next - index is < 1 or > 3 || !text.SameSentence(index, next))
        {
            return false;
        }

        for (var i = index; i < next; i++)
        {
            if (!text.IsMark(i, ',') && !Links.Contains(text[i].Key) && text[i].Key != The)
            {
                return false;
            }
        }

        return true;
    }
}
