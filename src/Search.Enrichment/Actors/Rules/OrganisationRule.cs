using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>
/// "Monotheism Supporters Brigades", "Ministry of Higher Education", "Jaish al-Islam", "Lawyers for Peace (LFP)": the shapes of the names
/// of bodies that the dictionary does not list.
/// </summary>
internal sealed class OrganisationRule : ActorRule
{
    public override ActorSpan? Read(ActorScanner at, int index)
    {
        if (!at.IsNameWord(index) || at.Text[index].InTitleCase || FunctionWords.All.Contains(at.Text[index].Key))
        {
            return null;
        }

        return Started(at, index) ?? Headed(at, index) ?? Expanded(at, index);
    }

    /// <summary>"Ministry of Higher Education", "Jaish al-Islam".</summary>
    private static ActorSpan? Started(ActorScanner at, int index)
    {
        var key = at.Text[index].Key;
        if (Lexicon.BodyStems.TryGetValue(key, out var stem) && BodyNames.StemEnd(at, index) is > 0 and var stemEnd)
        {
            return Make(at, index, stemEnd, stem, "a word that begins groups' names, and a name behind it");
        }

        return Lexicon.BodyStarts.TryGetValue(key, out var start) && BodyNames.JoinedEnd(at, index + 1) is > 0 and var end
            ? Make(at, index, end, start, "a word for a body and, behind of or for, the rest of its name") : null;
    }

    /// <summary>"Vermont Air National Guard", "Islamic Association", "National Council of Resistance".</summary>
    private static ActorSpan? Headed(ActorScanner at, int index)
    {
        var run = BodyNames.RunEnd(at, index);
        for (var head = run - 1; head > index; head--)
        {
            if (at.Text[head].Kind != TokenKind.Word || !Lexicon.BodyHeads.TryGetValue(at.Text[head].Key, out var kind))
            {
                continue;
            }

            if (!BodyNames.IsNamed(at, index, head))
            {
                return null;
            }

            var end = head == run - 1 && BodyNames.JoinedEnd(at, run) is > 0 and var joined ? joined : head + 1;
            return Make(at, index, end, kind, "words with capitals that end in a word for a body");
        }

        return null;
    }

    /// <summary>Words with capitals and their initials in brackets behind them.</summary>
    private static ActorSpan? Expanded(ActorScanner at, int index)
    {
        var end = BodyNames.RunEnd(at, index);
        while (BodyNames.JoinedEnd(at, end) is > 0 and var joined && joined > end)
        {
            end = joined;
        }

        return end > index + 1 && !BodyNames.IsAgreement(at.Text[end - 1].Key) && Acronyms.Behind(at, end) is >= 0 and var acronym
            && Acronyms.Fits(at, index, end, acronym)
            ? Make(at, index, end, ActorKind.Organisation, "words with capitals and their initials in brackets") : null;
    }

    private static ActorSpan? Make(ActorScanner at, int first, int end, ActorKind kind, string why) =>
        at.LongPlaceEnd(first) >= end ? null
        : at.Reference.Actors.Named(at.Text.Surface(first, end)) is [var known] && (known.Kind != ActorKind.Person)
            ? new ActorSpan(first, end, known, known.Name, known.Kind, 0.85, why)
            : new ActorSpan(first, end, null, at.Text.Surface(first, end), kind, 0.6, why + "; the dictionary does not list it");
}
