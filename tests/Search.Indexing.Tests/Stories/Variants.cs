using System.Text.RegularExpressions;

namespace Search.Indexing.Tests;

/// <summary>
/// Four near-duplicates of each article: <c>light</c>, a new byline, boilerplate and one word in twenty replaced; <c>half</c>, the first
/// half; <c>edited</c>, a quarter of the sentences dropped, some moved, boilerplate; <c>embedded</c>, all of it in a live blog with parts
/// of two others, each at most three quarters as long.
/// </summary>
internal sealed partial class Variants(IReadOnlyList<string> originals, int seed)
{
    private readonly Random _random = new(seed);

    public static IReadOnlyList<string> Kinds { get; } = ["light", "half", "edited", "embedded"];

    public IReadOnlyList<string> Originals => originals;

    /// <summary>Gets everything in an order of its own: so a variant may come before what it was made of.</summary>
    public IReadOnlyList<(string Id, string Text)> All()
    {
        var all = new List<(string, string)>();
        for (var i = 0; i < originals.Count; i++)
        {
            all.AddRange([("o" + i, originals[i]), ("light" + i, Light(i)), ("half" + i, Half(i)), ("edited" + i, Edited(i)), ("embedded" + i, Embedded(i))]);
        }

        var shuffled = all.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private string Light(int i)
    {
        var words = originals[i].Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = _random.Next(20) == 0 ? "replaced" : words[at];
        }

        return $"By Staff Writer\n{string.Join(' ', words)}\nSign up for our daily newsletter.\nCopyright 2024. All rights reserved.";
    }

    private string Half(int i)
    {
        var sentences = Sentences(originals[i]);
        var half = sentences.Sum(sentence => sentence.Length) / 2;
        var taken = 0;
        return string.Join(' ', sentences.TakeWhile(sentence => (taken += sentence.Length) - sentence.Length < half));
    }

    private string Edited(int i)
    {
        var sentences = Sentences(originals[i]).ToList();
        for (var drops = sentences.Count / 4; drops > 0; drops--)
        {
            sentences.RemoveAt(_random.Next(sentences.Count));
        }

        for (var moves = sentences.Count / 6; moves > 0; moves--)
        {
            var at = _random.Next(sentences.Count);
            var sentence = sentences[at];
            sentences.RemoveAt(at);
            sentences.Insert(_random.Next(sentences.Count + 1), sentence);
        }

        return string.Join(' ', sentences) + "\nFollow us on social media.\nRead more: other stories of the day";
    }

    private string Embedded(int i) => $"LIVE: the day as it happened\n{Part(originals[i].Length)}\n{originals[i]}\n{Part(originals[i].Length)}";

    /// <summary>Gets two fifths of some article, or as much of it as three quarters of a length.</summary>
    private string Part(int length)
    {
        var sentences = Sentences(originals[_random.Next(originals.Count)]);
        var taken = 0;
        return string.Join(' ', sentences.Take(Math.Max(1, sentences.Length * 2 / 5)).TakeWhile(sentence => (taken += sentence.Length) <= length * 3 / 4));
    }

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
