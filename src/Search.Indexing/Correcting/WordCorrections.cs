using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Finds what a word may have been meant to be: words of the reports, and the labels of places and actors by their other names.
/// </summary>
/// <remarks>
/// A correction scores the logarithm of how many revisions have it, less <see cref="CostOfSlip"/> for each slip: so of two that are equally
/// near the more frequent is preferred, and a nearer one unless the other is some fifty times as frequent.
/// </remarks>
internal sealed class WordCorrections(KnownWords known)
{
    /// <summary>What a slip takes from the score.</summary>
    public const float CostOfSlip = 4;

    /// <summary>How much of a slip a blank too few or too many is.</summary>
    public const float CostOfBlank = 0.8f;

    private const int Most = 6;
    private const int LeastLetters = 4;
    private const int LeastForTwoEdits = 6;
    private const int LeastPart = 3;
    private const float CostOfScript = 0.5f;
    private const float CostOfOtherName = 0.3f;

    private readonly Dictionary<string, float> _scores = [];

    /// <summary>Gets how many revisions have a word in exactly this form, those with it in the heading counted again.</summary>
    public int CountOf(string word) =>
        known.Words.Find(Encoding.UTF8.GetBytes(word)) is >= 0 and var place ? known.WordWeights.CountOf(known.Words.Owner(place)) : 0;

    /// <summary>Gets the best corrections, the best first; none where the word is too short to tell.</summary>
    public List<WordCorrection> Of(string typed)
    {
        var word = Folding.Fold(typed);
        _scores.Clear();
        if (word.Length >= LeastLetters)
        {
            AddSpellings(word);
            AddParts(word);
        }

        AddScripts(word);
        AddNames(typed, known.Places);
        AddNames(typed, known.Actors);
        _scores.Remove(word);
        return
        [
            .. _scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most)
                .Select(pair => new WordCorrection(pair.Key, pair.Value)),
        ];
    }

    private void AddSpellings(string word)
    {
        var ranges = new List<KeyRange>();
        SpellingWalk.Whole(known.Words, SpellingWalk.Points(word), 0, word.Length < LeastForTwoEdits ? 1 : 2, ranges);
        foreach (var range in ranges)
        {
            for (var place = range.From; place < range.To; place++)
            {
                var other = Encoding.UTF8.GetString(known.Words[place]);
                Add(other, known.WordWeights.CountOf(known.Words.Owner(place)), TypingCost.Of(word, other));
            }
        }
    }

    private void AddScripts(string word)
    {
        foreach (var other in Transliteration.ToLatin(word)
            .Concat(Transliteration.ToCyrillic(word))
            .Concat(Transliteration.OtherKeyboards(word)))
        {
            Add(other, CountOf(other), CostOfScript);
        }
    }

    /// <summary>Two words that were written as one.</summary>
    private void AddParts(string word)
    {
        for (var at = LeastPart; at <= word.Length - LeastPart; at++)
        {
            Add($"{word[..at]} {word[at..]}", Math.Min(CountOf(word[..at]), CountOf(word[at..])), CostOfBlank);
        }
    }

    private void AddNames(string typed, KnownNames names)
    {
        var key = NameKey.Of(typed);
        var bytes = Encoding.UTF8.GetBytes(key);
        for (var place = names.Keys.Find(bytes); place >= 0 && place < names.Keys.Count && names.Keys[place].SequenceEqual(bytes); place++)
        {
            var owner = names.Keys.Owner(place);
            var (thing, rank) = (names.Weights.ThingOf(owner), names.Weights.RankOf(owner));
            if (rank > 0 && names.Weights.Of(owner) > 0 && NameKey.Of(names.Table.NameOf(thing, rank)) == key)
            {
                Add(NameKey.Of(names.Table.NameOf(thing, 0)), names.Weights.Of(owner), CostOfOtherName);
            }
        }
    }

    private void Add(string word, int count, float cost)
    {
        if (count > 0 && word.Length > 0)
        {
            var score = MathF.Log(count) - (CostOfSlip * cost);
            _scores[word] = Math.Max(score, _scores.GetValueOrDefault(word, float.MinValue));
        }
    }
}

/// <summary>What a word may have been meant to be.</summary>
/// <param name="Text">A word, or several with blanks between.</param>
/// <param name="Score">How likely it is beside others: greater is likelier.</param>
internal readonly record struct WordCorrection(string Text, float Score);
