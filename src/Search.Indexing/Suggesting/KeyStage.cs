using System.Text;

namespace Search.Indexing;

/// <summary>
/// One way in which what was typed may fit a word or name; the ways are tried in their order until there are enough suggestions.
/// </summary>
/// <param name="Match">The way.</param>
/// <param name="Edits">How many edits lie between; 0 but for spelling.</param>
internal sealed record KeyStage(SuggestionMatch Match, int Edits = 0)
{
    private const int LeastForScript = 2;
    private const int LeastForKeyboard = 3;
    private const int LeastForOneEdit = 4;
    private const int LeastForTwoEdits = 8;

    /// <summary>
    /// With two edits the first letter must be right: few miss it, and a look behind every letter takes many times as long.
    /// </summary>
    private const int SameForTwoEdits = 1;

    /// <summary>Gets the ways in their order.</summary>
    public static IReadOnlyList<KeyStage> All { get; } =
    [
        new(SuggestionMatch.Label),
        new(SuggestionMatch.Script),
        new(SuggestionMatch.Keyboard),
        new(SuggestionMatch.Spelling, 1),
        new(SuggestionMatch.Spelling, 2),
    ];

    /// <summary>Gets whether this is the nearest of other spellings.</summary>
    public bool IsNearest => Edits == 1;

    /// <summary>Gets the keys that fit in this way.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="typed">What was typed, folded as the keys are.</param>
    /// <param name="written">The same as it stands in the text.</param>
    /// <param name="fold">Folds as the keys are.</param>
    public List<KeyRange> Ranges(SortedKeys keys, string typed, string written, Func<string, string> fold)
    {
        var ranges = new List<KeyRange>();
        if (Match == SuggestionMatch.Spelling)
        {
            AddSpellings(keys, typed, ranges);
            Array.ForEach(Transliteration.ToLatin(typed), latin => AddSpellings(keys, latin, ranges));
            return ranges;
        }

        foreach (var beginning in Beginnings(typed, written, fold))
        {
            var (from, to) = keys.Range(Encoding.UTF8.GetBytes(beginning));
            ranges.Add(new KeyRange(from, to, 0));
        }

        return ranges;
    }

    private string[] Beginnings(string typed, string written, Func<string, string> fold) => Match switch
    {
        SuggestionMatch.Label => [typed],
        SuggestionMatch.Script when typed.Length >= LeastForScript =>
            [.. Transliteration.ToLatin(typed), .. Transliteration.ToCyrillic(typed)],
        SuggestionMatch.Keyboard when typed.Length >= LeastForKeyboard =>
            [
                .. Transliteration.OtherKeyboards(written.Trim().ToLowerInvariant())
                    .Select(fold)
                    .Where(other => other.Length >= LeastForKeyboard)
            ],
        _ => [],
    };

    private void AddSpellings(SortedKeys keys, string typed, List<KeyRange> ranges)
    {
        if (LongestWord(typed) >= (Edits == 1 ? LeastForOneEdit : LeastForTwoEdits))
        {
            var found = new List<KeyRange>();
            SpellingWalk.Beginnings(keys, SpellingWalk.Points(typed), Edits == 1 ? 0 : SameForTwoEdits, Edits, found);
            ranges.AddRange(found.FindAll(range => range.Edits == Edits));
        }
    }

    private static int LongestWord(string typed)
    {
        var longest = 0;
        foreach (var word in typed.AsSpan().Split(' '))
        {
            longest = Math.Max(longest, word.End.Value - word.Start.Value);
        }

        return longest;
    }
}
