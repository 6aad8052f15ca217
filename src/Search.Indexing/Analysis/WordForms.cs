namespace Search.Indexing;

/// <summary>Works out the forms of words in one family of languages, and keeps what it has worked out. For many threads.</summary>
internal sealed class WordForms
{
    private const int Capacity = 1 << 16;
    private const int LongestWord = 64;

    private readonly WordTable<Word> _words = new(Capacity);
    private readonly Func<string, Word> _make;
    private readonly IStemmer[] _latin;
    private readonly IStemmer[] _cyrillic;

    public WordForms(LanguageFamily family)
    {
        _make = Make;
        (_latin, _cyrillic) = family switch
        {
            LanguageFamily.English => (English(), Slavic()),
            LanguageFamily.Ukrainian => (English(), [new UkrainianStemmer()]),
            LanguageFamily.Russian => (English(), [new RussianStemmer()]),
            LanguageFamily.Unknown => (English(), Slavic()),
            _ => ([], []),
        };
    }

    /// <summary>Gets the forms of a word as it stands in a text; a word longer than 64 characters is cut there.</summary>
    public Word Of(ReadOnlySpan<char> surface)
    {
        if (surface.Length > LongestWord)
        {
            surface = surface[..LongestWord];
        }

        Span<char> folded = stackalloc char[LongestWord * Folding.Growth];
        folded = folded[..Folding.Fold(surface, folded)];
        return _words.FindOrAdd(folded, _make);
    }

    private Word Make(string exact)
    {
        var plain = WithoutPossessive(exact);
        var undotted = char.IsLetter(exact, 0) ? plain.Replace(".", "", StringComparison.Ordinal) : plain;
        IStemmer[] stemmers = Script(undotted) switch { 'l' => _latin, 'c' => _cyrillic, _ => [] };
        var stem = stemmers.Length > 0 ? stemmers[0].Stem(undotted) : undotted;
        var also = stemmers.Length > 1 ? stemmers[1].Stem(undotted) : AfterElision(undotted);
        return new Word(exact, undotted == exact ? null : undotted, stem, also == stem ? null : also);
    }

    private static string WithoutPossessive(string word) =>
        word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2]
        : word;

    /// <summary>In the languages that are not stemmed: what follows l', d', qu' and the like.</summary>
    private string? AfterElision(string word)
    {
        var apostrophe = _latin.Length == 0 ? word.IndexOf('\'', StringComparison.Ordinal) : -1;
        return apostrophe is 1 or 2 && apostrophe + 1 < word.Length ? word[(apostrophe + 1)..] : null;
    }

    private static char Script(string word)
    {
        foreach (var c in word)
        {
            if (char.IsAsciiLetter(c))
            {
                return 'l';
            }

            if (c is >= '\u0400' and <= '\u052F')
            {
                return 'c';
            }
        }

        return 'o';
    }

    private static IStemmer[] English() => [new EnglishStemmer()];

    private static IStemmer[] Slavic() => [new RussianStemmer(), new UkrainianStemmer()];
}
