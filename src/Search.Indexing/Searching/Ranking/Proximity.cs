using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>What it counts that neighbouring words of a query stand near each other in a text.</summary>
/// <remarks>
/// <para>After the sequential dependence model (Metzler and Croft, "A Markov random field model for term dependencies", SIGIR 2005): a
/// query's meaning lies in its words and in each two that stand side by side in it. A pair adds its weight divided by the smallest distance
/// between the two in heading and body, in either order; nothing beyond <see cref="Farthest"/>.</para>
/// <para>Only words that must all occur, unquoted and not narrowed to a part of the text, make pairs; whatever else stands between two
/// words, but for exclusions and filters, parts them.</para>
/// </remarks>
/// <param name="words">The words.</param>
/// <param name="pairs">The pairs of them.</param>
internal sealed class Proximity(IReadOnlyList<ProximityWord> words, IReadOnlyList<ProximityPair> pairs)
{
    /// <summary>The greatest distance that counts: 1 is side by side.</summary>
    public const int Farthest = 8;

    public IReadOnlyList<ProximityWord> Words => words;

    public IReadOnlyList<ProximityPair> Pairs => pairs;

    /// <summary>Gets what all pairs come to that stand side by side: no document has more.</summary>
    public float Most
    {
        get
        {
            var most = 0f;
            foreach (var pair in pairs)
            {
                most += pair.Weight;
            }

            return most;
        }
    }

    /// <summary>Makes what reads the documents of a segment.</summary>
    public ProximityMatcher On(Segment segment) => new(this, segment);
}

/// <summary>A word whose places are looked at.</summary>
/// <param name="Text">The word as it was written.</param>
/// <param name="Stems">Where its stems lie, those of its other names among them.</param>
internal sealed record ProximityWord(string Text, IReadOnlyList<TermContext> Stems)
{
    /// <summary>Gets how many reports have the stem that most have.</summary>
    public int Reports
    {
        get
        {
            var most = 0;
            foreach (var stem in Stems)
            {
                most = Math.Max(most, stem.DocFreq);
            }

            return most;
        }
    }
}

/// <summary>Two neighbouring words of a query.</summary>
/// <param name="First">The first, by its number.</param>
/// <param name="Second">The second.</param>
/// <param name="Weight">What it counts where they stand side by side.</param>
internal readonly record struct ProximityPair(int First, int Second, float Weight);
