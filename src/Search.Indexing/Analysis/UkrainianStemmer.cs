using System.Buffers;

namespace Search.Indexing;

/// <summary>Stems Ukrainian lightly: takes off the endings of case, number and gender, and those of verbs made from nouns.</summary>
/// <remarks>
/// The endings are those of the declension tables of school grammar (four declensions of nouns, hard and soft adjectives) and of the verbs
/// in -увати; the endings of other verbs are those of too many nouns (солдати, сила). The longest that fits goes, if three letters with a
/// vowel among them are left, and behind it the -ів/-ов- of possessives and of towns (Харків, Харкова). Then the sounds that change before
/// an ending are levelled: the soft sign and a doubled last consonant go (знання, знань), ц is к (Америка, Америці), з before a taken -і is
/// г (нога, нозі), and і in a closed last syllable is о, ї is є (ніч, ночі; Київ, Києва). Names that this would make another word of are kept.
/// </remarks>
internal sealed class UkrainianStemmer : IStemmer
{
    private const int Shortest = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеєиіїоуюя");

    private static readonly string[] Possessives = ["ів", "їв", "ов", "ев", "єв"];

    private static readonly string[] Adjectives =
        ["ого", "ому", "ими", "его", "ему", "ої", "ою", "ій", "им", "их", "ий", "ім", "іх", "їй", "іми", "ього", "ьому", "ьої", "ьою"];

    private static readonly string[] Nouns =
    [
        "ами", "ями", "ові", "еві", "єві", "ам", "ям", "ах", "ях", "ою", "ею", "єю", "ів", "їв", "ом", "ем", "єм", "ей",
        "ія", "ії", "ію", "ією", "іям", "іями", "іях", "ій", "ння", "нням", "нню", "нні", "ннями", "ннях", "нь", "ість", "ості", "істю",
            "остей",
        "а", "я", "о", "е", "є", "у", "ю", "и", "і", "ї", "й", "ь",
    ];

    private static readonly string[] Verbs =
        ["увати", "ував", "увала", "увало", "ували", "ує", "ують", "уємо", "уєте", "уючи", "увався", "увалася", "увалося", "увалися",
            "уватися", "ується", "уються"];

    private static readonly string[] LongestFirst =
        [.. Adjectives.Concat(Nouns).Concat(Verbs).Distinct().OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];

    public string Stem(string word) => SlavicNames.Find(word) ?? Cut(word);

    private static string Cut(string word)
    {
        var ending = EndingOf(word, LongestFirst);
        var stem = word[..^ending.Length];
        var possessive = ending.Length < 3 ? EndingOf(stem, Possessives) : "";
        return Level(stem.AsSpan(0, stem.Length - possessive.Length), ending);
    }

    private static string EndingOf(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            var left = word.Length - ending.Length;
            if (left >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && word.AsSpan(0, left).ContainsAny(Vowels))
            {
                return ending;
            }
        }

        return "";
    }

    private static string Level(ReadOnlySpan<char> stem, string ending)
    {
        Span<char> letters = stackalloc char[stem.Length];
        stem.CopyTo(letters);
        letters = letters.TrimEnd('ь');
        if (letters.Length > Shortest && letters[^1] == letters[^2])
        {
            letters = letters[..^1];
        }

        if (letters.Length >= Shortest)
        {
            letters[^1] = LevelConsonant(letters[^1], ending);
            letters[^2] = LevelVowel(letters[^2], letters[^1]);
        }

        return new string(letters);
    }

    private static char LevelConsonant(char last, string ending) => last switch
    {
        'ц' => 'к',
        'з' when ending is "і" => 'г',
        _ => last,
    };

    private static char LevelVowel(char vowel, char last) => (vowel, Vowels.Contains(last)) switch
    {
        ('і', false) => 'о',
        ('ї', false) => 'є',
        _ => vowel,
    };
}
