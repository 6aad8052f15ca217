namespace Search.Indexing;

/// <summary>The words of a text as hashes, and where its sentences end: what two tellings of one story are compared by.</summary>
/// <remarks>
/// Words are those of <see cref="WordBreaks"/> in lower case, so that punctuation, spacing and typographic quotes do not matter. A sentence
/// ends
/// with its line, or at . ! ? … before white space; where exactly does not matter, so long as the same text ends alike everywhere. Lines
/// that every text of an outlet carries (<see cref="BoilerplateLines"/>) are left out.
/// </remarks>
internal sealed class WordHashes
{
    /// <summary>One hash for each word.</summary>
    public List<ulong> Words { get; } = [];

    /// <summary>How many words there are up to the end of each sentence.</summary>
    public List<int> SentenceEnds { get; } = [];

    /// <summary>Those of the words that have a digit in them.</summary>
    public List<ulong> Numbers { get; } = [];

    /// <summary>Those that begin with a capital letter inside a sentence.</summary>
    public List<ulong> Names { get; } = [];

    /// <summary>Reads a text in place of what was read before.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Words.Clear();
        SentenceEnds.Clear();
        Numbers.Clear();
        Names.Clear();
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (!BoilerplateLines.Has(line))
            {
                ReadLine(line);
            }
        }
    }

    /// <summary>Makes one hash of several, in their order.</summary>
    public static ulong Join(ReadOnlySpan<ulong> hashes, ulong seed)
    {
        var joined = seed;
        foreach (var hash in hashes)
        {
            joined = Mix(joined ^ hash);
        }

        return joined;
    }

    /// <summary>Spreads a number over all 64 bits (the finaliser of SplitMix64, Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        var breaks = new WordBreaks(line);
        var before = 0;
        while (breaks.Next())
        {
            if (EndsSentence(line[before..breaks.Start]))
            {
                EndSentence();
            }

            AddWord(line[breaks.Start..breaks.End], isFirst: Words.Count == (SentenceEnds.Count > 0 ? SentenceEnds[^1] : 0));
            before = breaks.End;
        }

        EndSentence();
    }

    private void EndSentence()
    {
        if (Words.Count > (SentenceEnds.Count > 0 ? SentenceEnds[^1] : 0))
        {
            SentenceEnds.Add(Words.Count);
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> between)
    {
        var mark = between.IndexOfAny(".!?…");
        return mark >= 0 && between[mark..].IndexOfAny(" \t\u00A0") > 0;
    }

    /// <summary>Hashes by FNV-1a (Fowler, Noll and Vo), a UTF-16 code unit at a time.</summary>
    private void AddWord(ReadOnlySpan<char> word, bool isFirst)
    {
        var hash = 0xCBF29CE484222325;
        var hasDigit = false;
        foreach (var c in word)
        {
            hash = (hash ^ Lower(c)) * 0x100000001B3;
            hasDigit |= char.IsDigit(c);
        }

        hash = Mix(hash);
        Words.Add(hash);
        if (hasDigit)
        {
            Numbers.Add(hash);
        }
        else if (char.IsUpper(word[0]) && !isFirst)
        {
            Names.Add(hash);
        }
    }

    private static char Lower(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c
        : Folding.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
}
