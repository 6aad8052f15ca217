using System.Text;
using System.Text.RegularExpressions;

internal static class Spelling
{
    private const string Unknown = "?"; // a letter that the alphabet in question lacks

    private static readonly Dictionary<char, Dictionary<string, string>> Letters =
        Table.Rules("cyrillic-letters.tsv").ToDictionary(r => r["letter"][0]);
    private static readonly Dictionary<char, string> MachineLetters =
        Table.Rules("machine-letters.tsv").ToDictionary(r => r["letter"][0], r => r["latin"]);
    private static readonly Dictionary<string, string> PlainLetters = new()
    {
        ["ł"] = "l", ["Ł"] = "L", ["đ"] = "d", ["Đ"] = "D", ["ð"] = "d", ["Ð"] = "D", ["ø"] = "o", ["Ø"] = "O", ["ı"] = "i",
        ["ə"] = "e", ["Ə"] = "E", ["ǝ"] = "e", ["Ǝ"] = "E", ["ß"] = "ss", ["æ"] = "ae", ["Æ"] = "Ae", ["œ"] = "oe", ["Œ"] = "Oe",
        ["þ"] = "th", ["Þ"] = "Th",
    };

    private static readonly string[] RegionWords = [.. Table.Rules("region-words.tsv").Select(r => r["word"])];
    private static readonly HashSet<string> Vague = [.. Table.Rules("vague-words.tsv").Select(r => r["word"])];

    // Latin letters without their marks; other scripts as they are, where й is not и and أ is not ا.
    public static string WithoutMarks(string name)
    {
        var bare = Regex.Replace(name.Normalize(NormalizationForm.FormD), @"(?<=[A-Za-z])\p{Mn}+", "").Normalize(NormalizationForm.FormC);
        return Regex.Replace(bare, "[łŁđĐøØıəƏǝƎßæÆœŒðÐþÞ]", m => PlainLetters[m.Value]);
    }

    // One apostrophe for all of them, and none at the edge of a word, where it is an ayn or a soft sign no newspaper prints.
    public static string Clean(string name) =>
        Regex.Replace(Regex.Replace(Table.Clean(name), "[‘’ʻʼʾʿ`´ʹ]", "'"), @"(?<!\p{L})'|'(?!\p{L})", "")
            .Replace("  ", " ").Trim();

    public static string Plain(string name) => WithoutMarks(Clean(name));

    // The spelling newspapers use: Ukraine's national romanization of 2010, Russian -y for -iy and -yy, elsewhere no scholarly marks.
    public static string Newspaper(Place place)
    {
        if (!place.IsWatched || Reach.Watched[place.Country]["spelling"] != "plain")
        {
            return place.Name;
        }

        var plain = Plain(place.Name);
        return place.Country switch
        {
            "UA" => Cyrillic(place).Where(g => Romanize(g, "older") == Bald(plain)).Select(g => Romanize(g, "ukrainian"))
                .FirstOrDefault(Bald(plain)),
            "RU" or "BY" => ShortEndings(Bald(plain)),
            _ => plain,
        };
    }

    // What English reports may call a place whose names are Cyrillic: "Barvinkove" after Ukrainian, "Barvenkovo" after Russian sources.
    public static IEnumerable<string> Romanized(Place place)
    {
        var cyrillic = place.Country is "UA" or "RU" or "BY" ? Cyrillic(place) : [];
        var ukrainian = place.Country == "UA" ? cyrillic.Select(g => Romanize(g, "ukrainian")) : [];
        return ukrainian.Concat(cyrillic.Select(g => ShortEndings(Romanize(g, "russian")))).Where(n => !n.Contains(Unknown));
    }

    private static IEnumerable<string> Cyrillic(Place place) =>
        place.Given.Select(Clean).Where(g => Reach.ScriptOf(g) == Script.Cyrillic);

    private static string ShortEndings(string russian) => Regex.Replace(Regex.Replace(russian, @"[iy]y\b", "y"), @"yye\b", "ye");

    // By the column "ukrainian" (national standard of 2010), "older" (BGN/PCGN 1965) or "russian" (BGN/PCGN without soft signs).
    private static string Romanize(string name, string column)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var lower = char.ToLowerInvariant(name[i]);
            var latin = Letters.TryGetValue(lower, out var letter)
                ? Sound(name, i, letter, column)
                : char.IsLetter(lower) ? Unknown : $"{lower}";
            text.Append(char.IsUpper(name[i]) && latin != "" ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin);
        }

        return text.ToString();
    }

    private static string Sound(string name, int at, Dictionary<string, string> letter, string column)
    {
        var previous = at == 0 ? ' ' : char.ToLowerInvariant(name[at - 1]);
        var initial = !char.IsLetter(previous) && previous != '\'';
        return (column, letter["letter"]) switch
        {
            ("ukrainian" or "older", "г") when previous == 'з' => "gh", // "zgh", for "zh" is ж
            ("ukrainian", _) when initial => letter["initial"],
            ("russian", "е") when initial || "аеёиоуыэюяйъь".Contains(previous) => "ye",
            _ => letter[column],
        };
    }

    private static string Bald(string name) => name.Replace("'", "");

    // What GeoNames made of a Cyrillic name by machine, in lower case: "эль-тартер" becomes "ehl'-tarter".
    public static string Machine(string cyrillic) =>
        string.Concat(cyrillic.ToLowerInvariant().Select(c => MachineLetters.GetValueOrDefault(c, $"{c}")));

    // "Kursk Oblast" and "Republic of Dagestan" without the kind of region, unless what remains says nothing ("Northern District").
    public static string Bare(string region)
    {
        var words = string.Join('|', RegionWords);
        const RegexOptions anyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        var bare = Regex.Replace(Clean(region), $"^(({words})( of| de)? )|([ -]({words}))$", "", anyCase).Trim();
        return Vague.Contains(NameList.Fold(bare)) ? "" : bare;
    }
}
