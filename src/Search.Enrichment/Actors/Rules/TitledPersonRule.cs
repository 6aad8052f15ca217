using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>"Ambassador Igor Morgulov", "Gen. Petrov": a title and the name behind it, where the dictionary has no such person.</summary>
/// <remarks>In Latin letters only: behind a Ukrainian or Russian title stands as often what it is the title of ("Президент
/// России").</remarks>
internal sealed class TitledPersonRule : ActorRule
{
    public override ActorSpan? Read(ActorScanner at, int index)
    {
        if (index == 0 || !at.IsNameWord(index) || at.Text[index].InTitleCase || !PersonNames.IsPart(at, index)
            || at.TitleBefore(index) is not { } title)
        {
            return null;
        }

        var end = PersonNames.End(at, index, out var words);
        var isLatin = at.Text.Text[at.Text[index].Start] < '\u0370';
        var isEnough = isLatin && (words > 1 || at.Text[index - 1].Letters == Letters.Capitalised || at.Text.IsMark(index - 1, '.'));
        return isEnough && at.LongPlaceEnd(index) < end && !Known(at, index, end)
            ? new ActorSpan(index, end, null, at.Text.Surface(index, end), ActorKind.Person, 0.7,
                "a title and a name; the dictionary does not list the person")
            { Role = title }
            : null;
    }

    /// <summary>A single surname that the dictionary knows is left to the surnames.</summary>
    private static bool Known(ActorScanner at, int index, int end) =>
        end == index + 1 && at.Reference.Actors.Lookup(at.Text[index].Key) is { Holders.Count: > 0 };
}
