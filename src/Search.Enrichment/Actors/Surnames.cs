using Search.Enrichment.Actors.Rules;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// Finds persons by surname alone: those the report has named in full, and those whose surname only one person of the dictionary bears.
/// </summary>
internal static class Surnames
{
    /// <summary>From this importance on (a town of some ten thousand) a place of the same name makes a bare surname doubtful.</summary>
    private const float DoubtfulPlace = 4f;

    private static readonly HashSet<ulong> Suffixes = [.. new[]
    {
        "jr", "sr", "junior", "senior", "второй", "третий", "младший", "старший", "другий", "третій", "молодший", "старший",
    }.Select(Lexicon.Key)];

    /// <summary>Surnames that stand first: Kim Jong Un, Xi Jinping, Nguyen Phu Trong.</summary>
    private static readonly HashSet<ulong> EastAsian = [.. new[]
    {
        "kim", "lee", "park", "choi", "moon", "ban", "yoon", "jang", "kang", "cho", "shin", "hwang", "ri", "choe", "pak", "xi", "li",
        "wang", "zhang", "liu", "chen",
        "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu", "gao", "lin", "guo", "ma", "luo", "liang", "song", "zheng",
        "tang", "han", "feng", "deng",
        "cao", "peng", "qin", "dong", "nguyen", "tran", "pham", "mao", "wei", "shi", "jiang", "lu", "fu",
    }.Select(Lexicon.Key)];

    public static void Add(ActorScanner at, List<ActorSpan> spans)
    {
        var named = Named(at, spans);
        Join(at, spans, named);
        for (var i = 0; i < at.Text.Count; i++)
        {
            if (!at.IsNameWord(i) || !IsSurname(at, i) || NameNeighbours.HasForeignWordBefore(at, i))
            {
                continue;
            }

            var span = named.TryGetValue(at.Text[i].Key, out var person) ? Repeated(at, i, person) : Known(at, i);
            if (span is not null)
            {
                spans.Add(span);
                at.Text.Take(i, i + 1, Claim.Actor);
            }
        }
    }

    /// <summary>
    /// The persons named in full, by the last word of the name in the text; a surname that two of them share is nobody's.
    /// </summary>
    private static Dictionary<ulong, ActorSpan?> Named(ActorScanner at, List<ActorSpan> spans)
    {
        var named = new Dictionary<ulong, ActorSpan?>();
        foreach (var span in spans)
        {
            var last = EastAsian.Contains(at.Text[span.First].Key) ? span.First : span.End - 1;
            if (span.Kind == ActorKind.Person && span.End - span.First > 1 && IsSurname(at, last))
            {
                var key = at.Text[last].Key;
                var isOther = named.TryGetValue(key, out var known) && known?.Name != span.Name;
                named[key] = isOther ? null : span;
            }
        }

        foreach (var span in spans)
        {
            if (IsTitledAlone(span) && IsSurname(at, span.First))
            {
                named.TryAdd(at.Text[span.First].Key, span);
            }
        }

        return named;
    }

    /// <summary>"Mr Alzoubi" is the Jamal Alzoubi whom the report names elsewhere.</summary>
    private static void Join(ActorScanner at, List<ActorSpan> spans, Dictionary<ulong, ActorSpan?> named)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (IsTitledAlone(span) && span.Actor is null && named.TryGetValue(at.Text[span.First].Key, out var person)
                && person is not null && person.End - person.First > 1)
            {
                spans[i] = person with
                {
                    First = span.First,
                    End = span.End,
                    Role = person.Role ?? span.Role,
                    Why = "a title and the surname of a person the report names in full"
                };
            }
        }
    }

    private static bool IsTitledAlone(ActorSpan span) => span is { Kind: ActorKind.Person, Role: not null } && span.End == span.First + 1;

    /// <summary>Initials, numerals and "Jr" end names and are no surnames; nor are words that end an organisation's name.</summary>
    private static bool IsSurname(ActorScanner at, int index)
    {
        ref var token = ref at.Text[index];
        return token.Length > 1 && token.Letters is Letters.Capitalised or Letters.Uncased && !Suffixes.Contains(token.Key)
            && !Patronymic.Is(at.Text.Span(index))
            && !Lexicon.OrganisationTails.Contains(token.Key);
    }

    private static ActorSpan? Repeated(ActorScanner at, int index, ActorSpan? person) => person is null
        || Lexicon.CommonWords.Contains(at.Text[index].Key) && at.Text[index].SentenceStart
        ? null
        : person with
        {
            First = index,
            End = index + 1,
            Confidence = person.Confidence - 0.05,
            Why = "the surname of a person the report names in full"
        };

    private static ActorSpan? Known(ActorScanner at, int index)
    {
        var title = at.TitleBefore(index);
        if (at.IsCommon(index) || (title is null && Lexicon.GivenNames.Contains(at.Text[index].Key))
            || at.LongPlaceEnd(index) > index + 1
            || at.Reference.Actors.Lookup(at.Text[index].Key) is not { Holders.Count: > 0 } entry)
        {
            return null;
        }

        var holders = Holders(at, entry);
        var isDoubtful = title is null && at.PlaceAt(index, out _) is >= 0 and var place
            && at.Reference.Places[place].Importance >= DoubtfulPlace;
        if (title is not null && (holders.Count > 1 || Titles.IsOffice(title) || Lexicon.GivenNames.Contains(at.Text[index].Key)))
        {
            holders = [.. holders.Where(actor => Titles.Fits(actor, title, at.Day))];
        }

        var why = title is null
            ? "a surname that one person of the dictionary bears"
            : "a title and a surname that fit one person of the dictionary";
        return holders switch
        {
            [] => title is null || !PersonNames.IsPart(at, index) ? null : Unlisted(at, index, title),
            _ when isDoubtful => null,
            [var only] => new ActorSpan(index, index + 1, only, only.Name, only.Kind, title is null ? 0.7 : 0.85, why)
            {
                Role = at.RoleOf(only, index),
            },
            _ => new ActorSpan(index, index + 1, null, at.Text.Surface(index, index + 1), ActorKind.Person, 0.5,
                "a surname that several persons of the dictionary share")
            {
                Role = title,
                Candidates = [.. holders.Select(actor => actor.Id)],
            },
        };
    }

    private static ActorSpan Unlisted(ActorScanner at, int index, string title) =>
        new(index, index + 1, null, at.Text.Surface(index, index + 1), ActorKind.Person, 0.6,
            "a title and a name; no person of the dictionary with this surname has the title")
        {
            Role = title,
        };

    private static List<Actor> Holders(ActorScanner at, ActorEntry entry)
    {
        var holders = new List<Actor>(1);
        foreach (var holder in entry.Holders)
        {
            if (holder.Actor.Kind == ActorKind.Person && (at.Day is not { } day || holder.Valid.Covers(day))
                && !holders.Contains(holder.Actor))
            {
                holders.Add(holder.Actor);
            }
        }

        return holders;
    }
}
