using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors.Rules;

/// <summary>Reads the words of a person's name.</summary>
internal static class PersonNames
{
    private const int MostWords = 4;

    private static readonly HashSet<ulong> Particles = [.. new[] { "al", "el", "bin", "ibn", "abu", "van", "von", "der", "den", "de",
        "da", "di", "ben", "ul", "le", "la" }.Select(Lexicon.Key)];

    /// <summary>Gets the token behind the name that begins at a token with a capital; its length in words comes with it.</summary>
    public static int End(ActorScanner at, int first, out int words)
    {
        var end = first + 1;
        words = 1;
        while (words < MostWords)
        {
            var next = at.Text.IsMark(end, '-') || (at.Text.IsMark(end, '.') && at.Text[end - 1].Length == 1) ? end + 1 : end;
            while (at.IsThere(next) && at.Text[next].Kind == TokenKind.Word && Particles.Contains(at.Text[next].Key)
                && at.Text.SameSentence(next, first))
            {
                next += at.Text.IsMark(next + 1, '-') ? 2 : 1;
            }

            if (!at.IsContinued(next) || !IsPart(at, next))
            {
                break;
            }

            end = next + 1;
            words++;
        }

        return end;
    }

    public static bool IsPart(ActorScanner at, int index) =>
        at.Text[index].Letters is Letters.Capitalised && !at.IsCommon(index) && !Lexicon.TitleParts.Contains(at.Text[index].Key)
        && !Lexicon.OrganisationTails.Contains(at.Text[index].Key) && !Lexicon.RegionWords.Contains(at.Text[index].Key)
            && !IsCountry(at, index);

    private static bool IsCountry(ActorScanner at, int index) =>
        at.PlaceAt(index, out _) is >= 0 and var place && at.Reference.Places[place].Level == Search.Reference.PlaceLevel.Country;
}
