using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Search.Indexing;

namespace Search.Benchmarks.Peers;

/// <summary>
/// What the peers' analysis makes of a word: asked of Lucene's own English analysis once for each form, and kept. For many threads.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The analyzer is in memory only and holds nothing to give back.")]
internal sealed class PeerStems
{
    private const int Capacity = 1 << 18;

    private static readonly Word StopWord = new("", null, "", null);

    private readonly EnglishAnalyzer _analysis = new(LuceneVersion.LUCENE_48);
    private readonly WordTable<Word> _words = new(Capacity);
    private readonly Func<string, Word> _make;

    private PeerStems() => _make = Make;

    /// <summary>Gets the one that all threads share.</summary>
    public static PeerStems Shared { get; } = new();

    /// <summary>Gets the stem of a word as all of its forms, or null for a stop word.</summary>
    public Word? Of(ReadOnlySpan<char> word)
    {
        var found = _words.FindOrAdd(word, _make);
        return !ReferenceEquals(found, StopWord) ? found : null;
    }

    private Word Make(string text) => Analyse(text) is { } stem ? new Word(stem, null, stem, null) : StopWord;

    private string? Analyse(string word)
    {
        using var stream = _analysis.GetTokenStream("", word);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var stem = stream.IncrementToken() ? term.ToString() : null;
        if (stem is not null && stream.IncrementToken())
        {
            throw new InvalidDataException($"The peers take '{word}' for more than one word: PeerWords parts words otherwise than they do.");
        }

        stream.End();
        return stem;
    }
}
