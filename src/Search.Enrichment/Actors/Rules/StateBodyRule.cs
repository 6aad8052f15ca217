using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>
/// "Russia’s defence ministry", "the South Korean spy agency": a state's name or demonym and, within three words, a body of its government.
/// </summary>
/// <remarks>Forces and troops without more are the state itself acting: that is told later, when the places are known.</remarks>
internal sealed class StateBodyRule : ActorRule
{
    private const int MostWords = 4;

    private static readonly ulong Of = Lexicon.Key("of");

    private static readonly HashSet<ulong> Generic = [.. new[]
    {
        "government", "authorities", "officials", "leadership", "leaders", "ministers", "diplomats", "delegation", "prosecutors",
            "cabinet", "administration", "regime", "presidency",
    }.Select(Lexicon.Key)];

    public override ActorSpan? Read(ActorScanner at, int index)
    {
        var country = at.CountryAt(index, out var next);
        if (country < 0)
        {
            return null;
        }

        next += at.IsThere(next) && at.Text[next].Kind == TokenKind.Possessive ? 1 : 0;
        var end = BodyEnd(at, next);
        return end > 0 && !at.IsContinued(end) ? Make(at, index, next, end, country) : null;
    }

    /// <summary>
    /// The token behind the last word for a government's body, or 0. The words before it are small or joined capitals: "defence ministry",
    /// "Ministry of Defence".
    /// </summary>
    private static int BodyEnd(ActorScanner at, int first)
    {
        var end = 0;
        for (var i = first; i < first + MostWords && at.Text.SameSentence(i, first) && at.Text[i].Kind == TokenKind.Word; i++)
        {
            if (Lexicon.GovernmentBodies.Contains(at.Text[i].Key))
            {
                end = i + 1;
            }
            else if (i > first && at.Text[i].Key == Of && end == i && at.IsNameWord(i + 1))
            {
                return i + 2;
            }
            else if (Lexicon.ActingVerbs.Contains(at.Text[i].Key) || (end > 0 && at.Text[i].Key != Of))
            {
                break;
            }
        }

        return end;
    }

    private static ActorSpan? Make(ActorScanner at, int first, int body, int end, int country)
    {
        Span<ulong> words = stackalloc ulong[MostWords + 2];
        var count = 0;
        for (var i = body; i < end; i++)
        {
            if (at.Text[i].Key != Of)
            {
                words[count++] = at.Text[i].Key;
            }
        }

        var isGeneric = Generic.Contains(at.Text[end - 1].Key);
        var code = at.Reference.Places.IdAt(country).ToString();
        if (!isGeneric && at.Bodies.Find(code, words[..count]) is { } known)
        {
            return new ActorSpan(first, end, known, known.Name, known.Kind, 0.9,
                "a state and its body, told by the words of the body's name")
            { ClaimFrom = body };
        }

        return count > 1 && !isGeneric
            ? new ActorSpan(first, end, null, at.Text.Surface(first, end), ActorKind.Government, 0.6,
                "a state and its body; the dictionary does not list it")
            { ClaimFrom = body }
            : null;
    }
}
