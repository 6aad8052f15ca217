using System.Text;

namespace Search.Reference;

/// <summary>The one normalised form under which names are looked up, and its hash.</summary>
/// <remarks>
/// Case is folded; diacritics of Latin, Greek, Arabic and Hebrew letters are dropped, as are apostrophes and full stops; letters that are
/// written in two ways become one (ł l, ß ss, ё е, Arabic alefs); hyphens, spaces and all other punctuation become one space. So
/// <c>Al-Ḥasakah</c> and "al hasakah" are one name, and <c>U.S.</c> is <c>us</c>: who cares for case must look at the text. Cyrillic й, ї
/// and ў are letters of their own and stay. The hash is 64-bit FNV-1a over UTF-16 code units with a final mix.
/// </remarks>
public static class NameKey
{
    private const ulong Basis = 0xCBF29CE484222325;

    private const ulong Prime = 0x100000001B3;

    /// <summary>Gets the hash state before the first character.</summary>
    public static ulong Start => Basis;

    /// <summary>Writes the normalised form of a name; "" where it has no letter or digit.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        Span<char> folded = stackalloc char[Folding.Longest];
        foreach (var character in name)
        {
            var count = Folding.Fold(character, folded);
            if (count > 0)
            {
                key.Append(folded[..count]);
            }
            else if (count < 0 && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// Folds one word into <paramref name="target"/>, which must be at least twice as long, dropping all that is no letter or digit.
    /// </summary>
    /// <returns>How many characters were written.</returns>
    public static int FoldWord(ReadOnlySpan<char> word, Span<char> target)
    {
        var written = 0;
        foreach (var character in word)
        {
            if (char.IsAsciiLetterLower(character))
            {
                target[written++] = character;
                continue;
            }

            written += Math.Max(0, Folding.Fold(character, target[written..]));
        }

        return written;
    }

    /// <summary>Carries a hash on over normalised characters.</summary>
    public static ulong Append(ulong state, ReadOnlySpan<char> normalised)
    {
        foreach (var character in normalised)
        {
            state = (state ^ character) * Prime;
        }

        return state;
    }

    /// <summary>Ends a hash: the value under which a name is stored. Never 0.</summary>
    public static ulong Finish(ulong state)
    {
        state ^= state >> 32;
        state *= 0x9E3779B97F4A7C15;
        state ^= state >> 29;
        return state == 0 ? 1 : state;
    }

    /// <summary>Gets the hash of a normalised name.</summary>
    public static ulong Hash(ReadOnlySpan<char> normalised) => Finish(Append(Basis, normalised));
}
