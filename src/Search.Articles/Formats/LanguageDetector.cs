using System.Buffers;

namespace Search.Articles;

/// <summary>
/// Tells English, Ukrainian, Russian, Arabic and Hebrew from each other by their letters and small words; anything else is <c>und</c>.
/// </summary>
/// <remarks>
/// It looks at the first 4,000 characters. A script decides where a language has it to itself in practice; the letters that only one of two
/// languages has decide between them; English, among all that use Latin letters, must show its small words. Where the
/// signs contradict each other (Belarusian, Serbian, Persian, a mixture) the honest answer is <c>und</c>.
/// </remarks>
internal static class LanguageDetector
{
    public const string Unknown = "und";

    private const int Longest = 4000;
    private const string WordEnds = " \n\t,.;:!?\"“”«»()’'";

    private static readonly SearchValues<char> UkrainianOnly = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> RussianOnly = SearchValues.Create("ыэёЫЭЁ");
    private static readonly SearchValues<char> OtherCyrillic = SearchValues.Create("ўјљњћђџѓќөүұғқңһәҳҷӯӣѝЎЈЉЊЋЂЏ");
    private static readonly SearchValues<char> OtherArabic = SearchValues.Create("پچژگکیےٹڈڑںۆێڕڵټډړښ");

    // Small words, and two countries, that Russian spells as Bulgarian does not.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> RussianWords = Words(
        "к из что как это был была было были его их после если уже только также об во со возле через более где когда сообщил сообщила заявил заявила "
        + "россия россии россию украина украины украине украину");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BulgarianWords = Words(
        "се да че са ще към като още този това тази които който която след преди заради срещу според беше бяха");

    // Small words that English has to itself among the languages of the press, and those that it shares with some of them.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishWords = Words(
        "the and that with from said says his their its this which who been were they them would could should these those "
        + "about after before between during since until against into than through when where while because near");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SharedWords = Words(
        "a an in on at as is it be was are has have had for of to by or not no but he she we will can may over more most all one two");

    /// <summary>Gets the ISO 639-1 code of the text, or <c>und</c>.</summary>
    public static string Detect(string title, string body)
    {
        var text = body.Length > title.Length ? body.AsSpan(0, Math.Min(body.Length, Longest)) : title;
        var (latin, cyrillic, arabic, hebrew) = CountScripts(text);
        var most = Math.Max(Math.Max(latin, cyrillic), Math.Max(arabic, hebrew));
        return most * 10 < (latin + cyrillic + arabic + hebrew) * 6 || most < 3 ? Unknown
            : most == hebrew ? "he"
            : most == arabic ? Arabic(text)
            : most == cyrillic ? Cyrillic(text, cyrillic)
            : Latin(text);
    }

    private static (int Latin, int Cyrillic, int Arabic, int Hebrew) CountScripts(ReadOnlySpan<char> text)
    {
        var (latin, cyrillic, arabic, hebrew) = (0, 0, 0, 0);
        foreach (var letter in text)
        {
            latin += char.IsAsciiLetter(letter) || letter is >= '\u00C0' and <= '\u024F' ? 1 : 0;
            cyrillic += letter is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            arabic += letter is >= '\u0620' and <= '\u06FF' ? 1 : 0;
            hebrew += letter is >= '\u05D0' and <= '\u05EA' ? 1 : 0;
        }

        return (latin, cyrillic, arabic, hebrew);
    }

    private static string Arabic(ReadOnlySpan<char> text) => Count(text, OtherArabic) * 50 > text.Length ? Unknown : "ar";

    private static string Cyrillic(ReadOnlySpan<char> text, int letters)
    {
        var (ukrainian, russian) = (Count(text, UkrainianOnly), Count(text, RussianOnly));
        return Count(text, OtherCyrillic) * 200 > letters ? Unknown
            : ukrainian > 0 && ukrainian > russian * 4 ? "uk"
            : russian > 0 && russian > ukrainian * 4 ? "ru"
            : ukrainian + russian == 0 && IsRussian(text) ? "ru"
            : Unknown;
    }

    /// <summary>
    /// Tells a short Russian text, which may lack the letters that Ukrainian has not, from Bulgarian: by small words, and a soft sign at a
    /// word's end, which Bulgarian never has; a hard sign before anything but е, ё, ю and я is Bulgarian.
    /// </summary>
    private static bool IsRussian(ReadOnlySpan<char> text)
    {
        var signs = 0;
        foreach (var range in text.SplitAny(WordEnds))
        {
            var word = text[range];
            var hard = word.IndexOfAny('ъ', 'Ъ');
            if (BulgarianWords.Contains(word) || (hard >= 0 && (hard + 1 == word.Length || !"еёюяЕЁЮЯ".Contains(word[hard + 1]))))
            {
                return false;
            }

            signs += RussianWords.Contains(word) || word is [_, _, .., 'ь' or 'Ь'] ? 1 : 0;
        }

        return signs > 0;
    }

    private static string Latin(ReadOnlySpan<char> text)
    {
        var (words, english, shared) = (0, 0, 0);
        foreach (var range in text.SplitAny(WordEnds))
        {
            words += text[range].IsEmpty ? 0 : 1;
            english += EnglishWords.Contains(text[range]) ? 1 : 0;
            shared += SharedWords.Contains(text[range]) ? 1 : 0;
        }

        var signs = (2 * english) + shared;
        return english > 0 && signs >= 3 && signs * 100 >= words * 12 ? "en" : Unknown;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> letters)
    {
        var count = 0;
        for (int at; (at = text.IndexOfAny(letters)) >= 0; count++)
        {
            text = text[(at + 1)..];
        }

        return count;
    }
}
