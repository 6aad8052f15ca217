namespace Search.Indexing;

/// <summary>The words of a text as hashes, and where its sentences end: what two tellings of one story are compared by.</summary>
/// <remarks>
/// Words are those of <see cref="WordBreaks"/> in lower case, so that punctuation, spacing and typographic quotes do not matter. A sentence
/// ends with its line, or at . ! ? … before white space; where exactly does not matter, so long as the same text ends alike everywhere.
/// Lines that every text of an outlet carries (<see cref="BoilerplateLines"/>) are left out.
/// </remarks>
internal sealed class WordHashes
{
    private bool _opensWithCapital;

    /// <summary>One hash for each word.</summary>
    public List<ulong> Words { get; } = [];

    /// <summary>How many words there are up to the end of each sentence.</summary>
    public List<int> SentenceEnds { get; } = [];

    /// <summary>What each of the words is. In a line without small letters, a capital says nothing.</summary>
    public List<WordKind> Kinds { get; } = [];

    private int SentenceStart => SentenceEnds.Count > 0 ? SentenceEnds[^1] : 0;

    /// <summary>Reads a text in place of what was read before.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Words.Clear();
        SentenceEnds.Clear();
        Kinds.Clear();
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
        var tellsNames = HasSmallLetter(line);
        var before = 0;
        while (breaks.Next())
        {
            if (EndsSentence(line[before..breaks.Start]))
            {
                EndSentence();
            }

            AddWord(line[breaks.Start..breaks.End], tellsNames);
            before = breaks.End;
        }

        EndSentence();
    }

    private void EndSentence()
    {
        if (Words.Count > SentenceStart)
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
    private void AddWord(ReadOnlySpan<char> word, bool tellsNames)
    {
        var hash = 0xCBF29CE484222325;
        var hasDigit = false;
        foreach (var c in word)
        {
            hash = (hash ^ Lower(c)) * 0x100000001B3;
            hasDigit |= char.IsDigit(c);
        }

        AddKind(hasDigit ? WordKind.Figure : tellsNames && char.IsUpper(word[0]) ? WordKind.Name : WordKind.Plain);
        Words.Add(Mix(hash));
    }

    /// <summary>The first word of a sentence has a capital letter anyhow: it is a name only before another.</summary>
    private void AddKind(WordKind kind)
    {
        var place = Words.Count - SentenceStart;
        if (place == 1)
        {
            Kinds[^1] = _opensWithCapital && kind == WordKind.Name ? WordKind.Name : Kinds[^1];
        }

        _opensWithCapital = place == 0 && kind == WordKind.Name;
        Kinds.Add(_opensWithCapital ? WordKind.Plain : kind);
    }

    private static bool HasSmallLetter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static char Lower(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c
        : Folding.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
}
