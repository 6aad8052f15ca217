using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Finds a Ukrainian or Russian place name that stands in another case than the nominative: "в России", "до Харкова", "у Сирії".
/// </summary>
/// <remarks>
/// The word loses a known ending and gets those of the nominative in turn. Only countries, regions and towns of some hundred thousand
/// people are accepted: for smaller ones the chance that another word is meant is too high.
/// </remarks>
internal static class CaseEndings
{
    private const float LeastImportance = 5f;

    private const int ShortestStem = 3;

    /// <summary>Endings of oblique cases, longest first, each with the nominative endings it may stand for.</summary>
    private static readonly (string Oblique, string[] Nominative)[] Endings =
    [
        ("овом", ["ів", "ов"]), ("ова", ["ів", "ов"]), ("ову", ["ів", "ов"]), ("ові", ["ів", "", "ова"]), ("ове", ["ов", "ова"]), ("єва",
            ["їв"]), ("єву", ["їв"]), ("єві", ["їв", "й"]),
        ("ией", ["ия"]), ("ією", ["ія"]), ("ієї", ["ія"]), ("єю", ["я"]), ("ії", ["ія"]), ("ію", ["ія"]), ("ии", ["ия"]), ("ию", ["ия"]),
        ("ой", ["а"]), ("ою", ["а"]), ("ом", ["", "о"]), ("ем", ["ь", "й"]), ("ці", ["ка"]), ("ві", ["в", "ва"]),
        ("а", [""]), ("у", ["а", ""]), ("ю", ["я", "ь"]), ("і", ["а", "", "ь", "я"]), ("ї", ["я", "й"]), ("и", ["а", "ь"]), ("ы", ["а"]),
            ("е", ["а", "", "ь"]), ("я", ["ь", "й"]),
    ];

    /// <summary>Gets the key of the nominative that the gazetteer holds for an oblique form, or 0.</summary>
    public static ulong Nominative(TokenizedText text, Gazetteer gazetteer, int index)
    {
        var word = text.Folded(text[index]);
        if (word.Length <= ShortestStem || word[0] is < '\u0400' or > '\u052F')
        {
            return 0;
        }

        foreach (var (oblique, nominatives) in Endings)
        {
            if (word.Length - oblique.Length < ShortestStem || !word.EndsWith(oblique, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = NameKey.Append(NameKey.Start, word[..^oblique.Length]);
            foreach (var ending in nominatives)
            {
                var key = NameKey.Finish(NameKey.Append(stem, ending));
                if (IsAccepted(gazetteer, key))
                {
                    return key;
                }
            }
        }

        return 0;
    }

    private static bool IsAccepted(Gazetteer gazetteer, ulong key)
    {
        var entry = gazetteer.Lookup(key);
        return entry.Count > 0 && !entry[0].IsDemonym && !entry[0].IsAcronym && gazetteer[entry[0].Index].Importance >= LeastImportance;
    }
}
