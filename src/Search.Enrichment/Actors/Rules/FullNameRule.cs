using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>"Kira Rudik": a first name and a capitalised word behind it, where the dictionary has no such person.</summary>
internal sealed class FullNameRule : ActorRule
{
    public override ActorSpan? Read(ActorScanner at, int index)
    {
        if (!at.IsNameWord(index) || at.Text[index].Letters == Letters.Capitals || !Lexicon.GivenNames.Contains(at.Text[index].Key)
            || (at.Text[index].SentenceStart && Lexicon.CommonWords.Contains(at.Text[index].Key)))
        {
            return null;
        }

        var end = PersonNames.End(at, index, out var words);
        if (words < 2 || IsAddress(at, end, words) || at.LongPlaceEnd(index) >= end || IsOrganisation(at, end))
        {
            return null;
        }

        return new ActorSpan(index, end, null, at.Text.Surface(index, end), ActorKind.Person, 0.65,
            "a first name and a surname; the dictionary does not list the person")
        {
            Role = at.TitleBefore(index),
        };
    }

    /// <summary>"Владимир Владимирович": first name and patronymic address a person and do not tell which.</summary>
    private static bool IsAddress(ActorScanner at, int end, int words) => words == 2 && Patronymic.Is(at.Text.Span(end - 1));

    private static bool IsOrganisation(ActorScanner at, int end) =>
        at.IsContinued(end) && (Lexicon.OrganisationTails.Contains(at.Text[end].Key) || Lexicon.BodyHeads.ContainsKey(at.Text[end].Key)
            || Lexicon.RegionWords.Contains(at.Text[end].Key));
}
