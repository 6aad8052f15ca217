[Flags]
internal enum Script { None = 0, Latin = 1, Cyrillic = 2, Arabic = 4, Hebrew = 8, All = 15 }

// Which of a place's many names are worth their bytes.
internal static class Reach
{
    public const int LatinFrom = 1_000;
    private const int AllScriptsFrom = 15_000;
    private const int LongestName = 40;
    private const string CyrillicLetters = "абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґў";
    private const string PersianLetters = "پچژگکی";

    public static readonly Dictionary<string, Dictionary<string, string>> Watched =
        Table.Rules("watched.tsv").ToDictionary(r => r["country"]);

    public static IEnumerable<string> Useful(Place place)
    {
        var scripts = Scripts(place);
        var names = place.Given.Select(Spelling.Clean).Select(n => (Name: n, Script: ScriptOf(n)))
            .Where(n => n.Script != Script.None).ToList();
        var own = place.IsWatched ? Scripts(place.Country) : Script.Latin;
        var foreign = own.HasFlag(Script.Cyrillic) ? [] : names.Where(n => n.Script == Script.Cyrillic);
        var machine = foreign.Select(n => Spelling.Machine(n.Name)).ToHashSet();
        return names.Where(n => scripts.HasFlag(n.Script) && !machine.Contains(n.Name.ToLowerInvariant())).Select(n => n.Name);
    }

    private static Script Scripts(Place place)
    {
        var big = place.Population >= AllScriptsFrom || place.Feature is "PPLC" or "PPLA";
        return big ? Script.All : place.IsWatched ? Scripts(place.Country) : place.Population >= LatinFrom ? Script.Latin : Script.None;
    }

    private static Script Scripts(string country) =>
        Watched[country]["scripts"].Split('|').Select(Enum.Parse<Script>).Aggregate((a, b) => a | b);

    // The one script of a name; none for codes, lower-case transliterations, mixed or unreadable scripts, digits and brackets.
    public static Script ScriptOf(string name)
    {
        var letters = name.Where(char.IsLetter).ToList();
        if (letters.Count < 2 || name.Length > LongestName || name.Any(c => !char.IsLetter(c) && !" -'.".Contains(c)))
        {
            return Script.None;
        }

        var script = ScriptOf(letters[0]);
        var cased = script is Script.Latin or Script.Cyrillic;
        var spelled = !cased || (char.IsUpper(letters[0]) && letters.Any(char.IsLower) && letters.Count > 2);
        return spelled && letters.All(c => ScriptOf(c) == script) ? script : Script.None;
    }

    private static Script ScriptOf(char letter) => letter switch
    {
        <= 'ɏ' or (>= 'Ḁ' and <= 'ỿ') => Script.Latin,
        >= 'א' and <= 'ת' => Script.Hebrew,
        >= 'ء' and <= 'ي' => Script.Arabic,
        _ when PersianLetters.Contains(letter) => Script.Arabic,
        _ when CyrillicLetters.Contains(char.ToLowerInvariant(letter)) => Script.Cyrillic,
        _ => Script.None,
    };
}
