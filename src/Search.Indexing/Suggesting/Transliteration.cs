using System.Text;

namespace Search.Indexing;

/// <summary>
/// Writes a word that was typed in the letters of another script, or with the keyboard set to another: how a reader may have meant it.
/// </summary>
/// <remarks>
/// Cyrillic goes to Latin as Ukraine's own system (Cabinet resolution 55 of 2010) and the English practice for Russian have it, and back.
/// Keyboards are the QWERTY layout and the standard Russian and Ukrainian ones. Words are folded: in lower case and without accents.
/// </remarks>
internal static class Transliteration
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static readonly string[] Keyboards = ["йцукенгшщзхъфывапролджэячсмитьбю", "йцукенгшщзхїфівапролджєячсмитьбю"];

    private static readonly Dictionary<char, string> Ukrainian = Pairs(
        "а a б b в v г h д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю iu я ia ы y э e");

    private static readonly Dictionary<char, string> Russian = Pairs(
        "а a б b в v г g д d е e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю yu я ya ы y э e");

    private static readonly (string From, string To)[] ToUkrainian = Longest(
        "shch щ kh х zh ж ts ц ch ч sh ш ie є ye є iu ю yu ю ia я ya я yi ї a а b б v в w в h г g г d д e е z з y и i і j й k к q к l л m м n н o о p п r р s с t т u у f ф c ц x кс");

    private static readonly (string From, string To)[] ToRussian = Longest(
        "shch щ kh х zh ж ts ц ch ч sh ш yu ю iu ю ya я ia я a а b б v в w в h х g г d д e е z з y ы i и j й k к q к l л m м n н o о p п r р s с t т u у f ф c ц x кс");

    /// <summary>Says whether a text has a Cyrillic letter.</summary>
    public static bool IsCyrillic(string text) => text.AsSpan().IndexOfAnyInRange('\u0400', '\u052F') >= 0;

    /// <summary>
    /// Gets a Cyrillic text in Latin letters, as it is written from Ukrainian and from Russian; none where it has no Cyrillic.
    /// </summary>
    public static string[] ToLatin(string text) =>
        IsCyrillic(text) ? Different(text, Letters(text, Ukrainian), Letters(text, Russian)) : [];

    /// <summary>
    /// Gets a Latin text in Cyrillic letters, as it is written in Ukrainian and in Russian; none where it has other letters.
    /// </summary>
    public static string[] ToCyrillic(string text) =>
        text.AsSpan().ContainsAnyInRange('a', 'z') && !text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F')
            ? Different(text, Digraphs(text, ToUkrainian), Digraphs(text, ToRussian))
            : [];

    /// <summary>Gets what the same keys give on the other keyboards.</summary>
    public static string[] OtherKeyboards(string text) => Different(text, [.. Keyboards.Select(other =>
        IsCyrillic(text) ? Keys(text, other, Latin) : Keys(text, Latin, other))]);

    private static string[] Different(string text, params string?[] others) =>
        [.. others.OfType<string>().Where(other => other.Length > 0 && other != text).Distinct()];

    private static string Letters(string text, Dictionary<char, string> table)
    {
        var written = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            _ = table.TryGetValue(letter, out var other) ? written.Append(other)
                : letter is 'ь' or 'ъ' or '\'' ? written
                : written.Append(letter);
        }

        return written.ToString();
    }

    private static string Digraphs(string text, (string From, string To)[] table)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (from, to) = Array.Find(table, pair => string.CompareOrdinal(text, at, pair.From, 0, pair.From.Length) == 0);
            written.Append(to ?? text[at..(at + 1)]);
            at += from?.Length ?? 1;
        }

        return written.ToString();
    }

    private static string? Keys(string text, string from, string to)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var key = from.IndexOf(letter, StringComparison.Ordinal);
            if (key < 0 && letter != ' ')
            {
                return null;
            }

            written.Append(key < 0 ? letter : to[key]);
        }

        return written.ToString();
    }

    private static Dictionary<char, string> Pairs(string pairs) =>
        pairs.Split(' ').Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);

    private static (string From, string To)[] Longest(string pairs) =>
        [.. pairs.Split(' ').Chunk(2).Select(pair => (pair[0], pair[1])).OrderByDescending(pair => pair.Item1.Length)];
}
