namespace Search.Indexing;

/// <summary>Takes texts apart into words with their forms, by language. For many threads, which share what is worked out.</summary>
internal static class TextAnalysis
{
    /// <summary>Changes whenever the same text may come to other words: then the index is built anew.</summary>
    public const int Version = 5;

    private static readonly WordForms[] Families = [.. Enum.GetValues<LanguageFamily>().Select(family => new WordForms(family))];

    /// <summary>Gets the family of a language by its ISO 639-1 code.</summary>
    public static LanguageFamily FamilyOf(string language) => language switch
    {
        "en" => LanguageFamily.English,
        "uk" => LanguageFamily.Ukrainian,
        "ru" => LanguageFamily.Russian,
        "und" or "" => LanguageFamily.Unknown,
        _ => LanguageFamily.Other,
    };

    /// <summary>Adds the words of a text to a list.</summary>
    public static void Read(ReadOnlySpan<char> text, LanguageFamily family, List<TextToken> tokens)
    {
        var forms = Forms(family);
        var words = new WordBreaks(text);
        while (words.Next())
        {
            tokens.Add(new TextToken(words.Start, words.End, forms.Of(text[words.Start..words.End])));
        }
    }

    /// <summary>Gets every stem that an unquoted word can be indexed by, over all families.</summary>
    public static IReadOnlyList<string> StemsOf(ReadOnlySpan<char> word)
    {
        var stems = new List<string>(4);
        foreach (var family in Enum.GetValues<LanguageFamily>())
        {
            var forms = Forms(family).Of(word);
            Add(stems, forms.Stem);
            Add(stems, forms.AlsoStem);
        }

        return stems;
    }

    private static void Add(List<string> stems, string? stem)
    {
        if (!string.IsNullOrEmpty(stem) && !stems.Contains(stem))
        {
            stems.Add(stem);
        }
    }

    private static WordForms Forms(LanguageFamily family) => Families[(int)family];
}
