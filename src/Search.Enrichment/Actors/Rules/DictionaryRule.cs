using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>
/// The longest name of the dictionary that begins here and was in use on the report's day. States are left: they are actors only where they
/// act.
/// </summary>
internal sealed class DictionaryRule : ActorRule
{
    private static readonly ulong The = Lexicon.Key("the");

    public override ActorSpan? Read(ActorScanner at, int index)
    {
        var best = Longest(at, index);
        for (var i = index + 1; best is not null && i < best.End; i++)
        {
            // "president Xi" gives way to "Xi Jinping".
            if (at.Text[i].Kind == TokenKind.Word && Longest(at, i) is { } inner && inner.End > best.End)
            {
                return null;
            }
        }

        return best is not null && IsArticle(at, index, best) ? null : best;
    }

    /// <summary>"The White House": the article stays outside where the name does without it.</summary>
    private static bool IsArticle(ActorScanner at, int index, ActorSpan span) =>
        at.Text[index].Key == The && at.IsThere(index + 1) && Longest(at, index + 1) is { } inner && inner.End == span.End
            && ReferenceEquals(inner.Actor, span.Actor);

    private static ActorSpan? Longest(ActorScanner at, int index)
    {
        var phrase = new Phrase(at.Text, index);
        if (at.Reference.Actors.Lookup(phrase.Key) is not { LongestWords: > 0 } start)
        {
            return null;
        }

        ActorSpan? best = null;
        for (var more = true; more && phrase.Words <= start.LongestWords; more = phrase.TryExtend())
        {
            if (at.Reference.Actors.Lookup(phrase.Key) is { Holders.Count: > 0 } entry && at.Text.IsFree(index, phrase.End)
                && IsWritten(at, index, phrase, entry))
            {
                best = Make(at, index, phrase.End, entry) ?? best;
            }
        }

        return best is null || at.LongPlaceEnd(index) > best.End ? null : best;
    }

    private static bool IsWritten(ActorScanner at, int index, in Phrase phrase, ActorEntry entry)
    {
        if (phrase.Words > 1)
        {
            return at.Text[index].IsNameLike || at.Text[phrase.End - 1].IsNameLike;
        }

        ref var token = ref at.Text[index];
        var isCapitals = token.Letters == Letters.Capitals || token.Letters == Letters.Uncased;
        return entry.IsAcronym
            ? isCapitals
            : token.IsNameLike && token.Length > 2 && !Lexicon.CommonWords.Contains(token.Key)
                && !IsOtherPerson(at, index, entry) && !BelongsToPlaceName(at, index);
    }

    /// <summary>
    /// "Hunter Biden" is not Joe: a capitalised word before a person's single name that is no title, demonym or word belongs to another
    /// name.
    /// </summary>
    private static bool IsOtherPerson(ActorScanner at, int index, ActorEntry entry) =>
        entry.Holders[0].Actor.Kind == ActorKind.Person && NameNeighbours.HasForeignWordBefore(at, index);

    /// <summary>"the Sea of Azov" is no brigade.</summary>
    private static bool BelongsToPlaceName(ActorScanner at, int index) => index > 1 && at.LongPlaceEnd(index - 2) > index;

    private static ActorSpan? Make(ActorScanner at, int first, int end, ActorEntry entry)
    {
        var holders = Holders(at, first, end, entry);
        if (holders.Count == 0)
        {
            return null;
        }

        if (holders.Count > 1)
        {
            return new ActorSpan(first, end, null, at.Text.Surface(first, end), holders[0].Kind, 0.5,
                "a name that several actors of the dictionary share")
            {
                Candidates = [.. holders.Select(actor => actor.Id)],
            };
        }

        var confidence = end - first > 1 ? 0.95 : 0.85;
        return new ActorSpan(first, end, holders[0], holders[0].Name, holders[0].Kind, confidence, "a name of the dictionary")
        {
            Role = at.RoleOf(holders[0], first),
        };
    }

    private static List<Actor> Holders(ActorScanner at, int first, int end, ActorEntry entry)
    {
        var holders = new List<Actor>(1);
        foreach (var holder in entry.Holders)
        {
            var isMeant = !holder.IsSurname && holder.Actor.Kind != ActorKind.State && (at.Day is not { } day || holder.Valid.Covers(day));
            if (isMeant && !holders.Contains(holder.Actor) && !(holder.Actor.Kind == ActorKind.Government && IsSeat(at, first, end)))
            {
                holders.Add(holder.Actor);
            }
        }

        return holders;
    }

    /// <summary>A capital's or country's own name is a place, and an actor only where it acts.</summary>
    private static bool IsSeat(ActorScanner at, int first, int end) =>
        end == first + 1 && at.PlaceAt(first, out _) is >= 0 and var place
            && at.Reference.Places[place].Class is PlaceClass.Capital or PlaceClass.Country;
}
