using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// Finds offices that stand with capitals for who holds them: "the Foreign Secretary", "US Secretary of State", "the Prime Minister".
/// </summary>
/// <remarks>
/// Who is meant: the person whom the report names with that office; else the one who, by the dictionary, holds it for the state named
/// before it on the report's day; else somebody who is not told.
/// </remarks>
internal static class Offices
{
    private static readonly FrozenSet<ulong> Heads = Lexicon.Keys(
        "minister", "president", "secretary", "chancellor", "premier", "commander", "governor", "ambassador", "speaker", "marshal", "chief",
        "spokesman", "spokeswoman", "spokesperson", "envoy", "prosecutor", "director");

    private static readonly ulong Of = Lexicon.Key("of");

    public static void Add(ActorScanner at, List<ActorSpan> spans)
    {
        for (var i = 0; i < at.Text.Count; i++)
        {
            if (End(at, i) is > 0 and var end && Make(at, i, end, spans) is { } span)
            {
                spans.Add(span);
                at.Text.Take(i, end, Claim.Actor);
                i = end - 1;
            }
        }
    }

    /// <summary>The token behind two or more words with capitals that make an office, no name behind them; else 0.</summary>
    private static int End(ActorScanner at, int first)
    {
        var end = first;
        var isOffice = false;
        while (at.IsNameWord(end) && !at.Text[end].InTitleCase && Lexicon.TitleParts.Contains(at.Text[end].Key)
            && (end == first || at.IsContinued(end)))
        {
            isOffice = Heads.Contains(at.Text[end++].Key);
        }

        if (at.Text.Is(end, Of) && isOffice && at.IsContinued(end + 1) && Lexicon.BodyStarts.ContainsKey(at.Text[end + 1].Key))
        {
            return end + 2;
        }

        var isName = at.IsThere(end) && (at.IsContinued(end) || (at.Text[end].IsNameLike && at.Text.SameSentence(end, first)));
        return isOffice && end > first + 1 && !isName ? end : 0;
    }

    private static ActorSpan? Make(ActorScanner at, int first, int end, List<ActorSpan> spans)
    {
        var title = at.Text.Surface(first, end).ToLowerInvariant();
        if (Named(spans, title, at.Text[first].Start, at) is { } person)
        {
            return person with { First = first, End = end, Confidence = 0.6, Why = "the office of a person whom the report names with it" };
        }

        var state = StateBefore(at, first);
        return Holder(at, state, title) is { } holder
            ? new ActorSpan(first, end, holder, holder.Name, ActorKind.Person, 0.6,
            "a state's office and who holds it on the report's day")
            { Role = title }
            : new ActorSpan(first, end, null, Label(at, state, first, end), ActorKind.Person, 0.4,
            "an office with capitals; who holds it is not told")
            {
                Role = title,
            };
    }

    /// <summary>The one person whom the report names with the office, the last before it where there are two.</summary>
    private static ActorSpan? Named(List<ActorSpan> spans, string title, int start, ActorScanner at)
    {
        ActorSpan? best = null;
        foreach (var span in spans)
        {
            var isHolder = span is { Kind: ActorKind.Person, Role: { } role } && span.Name != role
                && role.EndsWith(title, StringComparison.Ordinal)
                && !string.Equals(span.Name, title, StringComparison.OrdinalIgnoreCase);
            if (isHolder && (best is null || at.Text[span.First].Start < start))
            {
                best = span;
            }
        }

        return best;
    }

    private static string? StateBefore(ActorScanner at, int first)
    {
        var before = first - 1;
        before -= before > 0 && at.Text[before].Kind == TokenKind.Possessive ? 1 : 0;
        for (var start = Math.Max(0, before - 2); start <= before; start++)
        {
            if (at.Text.SameSentence(start, first) && at.CountryAt(start, out var end) is >= 0 and var country && end == before + 1)
            {
                return at.Reference.Places.IdAt(country).ToString();
            }
        }

        return null;
    }

    private static Actor? Holder(ActorScanner at, string? state, string title)
    {
        if (state is null || at.Day is not { } day)
        {
            return null;
        }

        Actor? holder = null;
        foreach (var actor in at.Bodies.Officials(state))
        {
            if (Titles.Holds(actor, title, state, at.Reference.Actors, day))
            {
                if (holder is not null)
                {
                    return null;
                }

                holder = actor;
            }
        }

        return holder;
    }

    private static string Label(ActorScanner at, string? state, int first, int end) =>
        state is not null && at.Reference.Actors.State(state) is { } known
            ? $"{at.Text.Surface(first, end)} of {known.Name}" : at.Text.Surface(first, end);
}
