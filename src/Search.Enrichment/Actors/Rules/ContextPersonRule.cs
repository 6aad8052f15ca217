using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>
/// "Abboud Qanbar, a lawyer", "Askold Krushelnycky told": two or more words with capitals that the text treats as a person.
/// </summary>
internal sealed class ContextPersonRule : ActorRule
{
    public override ActorSpan? Read(ActorScanner at, int index)
    {
        if (!at.IsNameWord(index) || at.Text[index].InTitleCase || at.Text[index].Length < 2 || !PersonNames.IsPart(at, index)
            || PersonNames.IsParticle(at.Text[index].Key) || Lexicon.Directions.Contains(at.Text[index].Key))
        {
            return null;
        }

        var end = PersonNames.End(at, index, out var words);
        return words > 1 && at.LongPlaceEnd(index) < end && !at.IsContinued(end) && PersonCues.Of(at, index, end) is { } why
            ? new ActorSpan(index, end, null, at.Text.Surface(index, end), ActorKind.Person, 0.55,
            why + "; the dictionary does not list the person")
            {
                Role = at.TitleBefore(index),
            }
            : null;
    }
}
