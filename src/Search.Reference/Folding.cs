using System.Globalization;

namespace Search.Reference;

/// <summary>Folds single characters for <see cref="NameKey"/>, by a table built once.</summary>
internal static class Folding
{
    /// <summary>The most characters one character becomes.</summary>
    public const int Longest = 2;

    /// <summary>Letters that Unicode does not decompose, or that two orthographies write differently.</summary>
    private static readonly (char Letter, string Folded)[] Special =
    [
        ('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ð', "d"), ('þ', "th"), ('ı', "i"), ('ħ', "h"), ('ŧ',
            "t"), ('ə', "a"),
        ('ё', "е"), ('أ', "ا"), ('إ', "ا"), ('آ', "ا"), ('ٱ', "ا"), ('ى', "ي"), ('ی', "ي"), ('ې', "ي"), ('ک', "ك"), ('ة', "ه"), ('ؤ',
            "و"), ('ئ', "ي"),
    ];

    /// <summary>
    /// Marks that belong to a word and say nothing: apostrophes of every kind, the Arabic tatweel, full stops of abbreviations.
    /// </summary>
    private const string Dropped = "'’‘ʼʻʹʺ`´′″״׳.·ـ\u00AD\u200B\u200C\u200D\u200E\u200F\u2060";

    /// <summary>What letters become that become two, indexed from U+E000 (private use) in <see cref="Map"/>.</summary>
    private static readonly List<string> Pairs = [];

    /// <summary>For each UTF-16 code unit: 0 a break, 1 dropped, else the folded character or a place in <see cref="Pairs"/>.</summary>
    private static readonly char[] Map = Build();

    /// <summary>Writes what a character becomes: the count of characters, 0 where it is dropped, -1 where it parts words.</summary>
    public static int Fold(char character, Span<char> target)
    {
        var folded = Map[character];
        switch (folded)
        {
            case '\0':
                return -1;
            case '\u0001':
                return 0;
            case >= '\uE000' and <= '\uF8FF':
                Pairs[folded - '\uE000'].CopyTo(target);
                return Longest;
            default:
                target[0] = folded;
                return 1;
        }
    }

    private static char[] Build()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = FoldOne((char)i);
        }

        foreach (var character in Dropped)
        {
            map[character] = '\u0001';
        }

        foreach (var (letter, marked) in MarkedLetters.All)
        {
            foreach (var character in marked)
            {
                map[character] = map[char.ToUpperInvariant(character)] = letter[0];
            }
        }

        foreach (var (letter, folded) in Special)
        {
            map[letter] = map[char.ToUpperInvariant(letter)] = folded.Length == 1 ? folded[0] : Pair(folded);
        }

        map['İ'] = 'i';
        return map;
    }

    private static char FoldOne(char character)
    {
        if (character < 0x80)
        {
            return char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '\0';
        }

        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => '\u0001',
            UnicodeCategory.Surrogate or UnicodeCategory.SpacingCombiningMark => character,
            _ when char.IsLetterOrDigit(character) => char.ToLowerInvariant(character),
            _ => '\0',
        };
    }

    private static char Pair(string folded)
    {
        Pairs.Add(folded);
        return (char)('\uE000' + Pairs.Count - 1);
    }
}
