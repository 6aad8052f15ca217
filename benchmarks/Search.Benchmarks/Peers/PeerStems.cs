using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Search.Benchmarks.Peers;

/// <summary>
/// What the peers' analysis makes of a word: asked of Lucene's own English analysis once for each form, and kept. For one thread.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The analyzer is in memory only and holds nothing to give back.")]
internal sealed class PeerStems
{
    private const int Capacity = 1 << 18;

    private readonly EnglishAnalyzer _analysis = new(LuceneVersion.LUCENE_48);
    private readonly Dictionary<string, string?> _stems = [];
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public PeerStems() => _bySpan = _stems.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the stem of a word, or null for a stop word.</summary>
    public string? Of(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var stem))
        {
            return stem;
        }

        if (_stems.Count >= Capacity)
        {
            _stems.Clear();
        }

        var text = word.ToString();
        return _stems[text] = Analyse(text);
    }

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
