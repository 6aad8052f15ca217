using System.Buffers;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Finds the documents in which something occurs at least so many times.</summary>
internal static class AtLeastFilter
{
    /// <summary>Gets the filters of a node: one for each word, or one for a phrase.</summary>
    public static IEnumerable<SegmentFilter> Of(AtLeastNode node, IndexSnapshot snapshot)
    {
        var words = QueryWords.Split(node.Part is WordNode word ? word.Text : ((PhraseNode)node.Part).Text);
        if (node.Part is WordNode && !QueryWords.IsPhrase(words))
        {
            return words.Select(each => TextAnalysis.StemsOf(each)).Select(stems => new SegmentFilter(
                snapshot, node.ToString(), segment => OfStems(snapshot, segment, stems, node)));
        }

        var exact = words.ConvertAll(Folding.Fold);
        var weights = Fields.ExactOf(node.Scope).ConvertAll(
            field => snapshot.Searcher.CreateNormalizedWeight(new NearQuery(field, exact, new Nearness(0, IsOrdered: true))));
        return [new SegmentFilter(snapshot, node.ToString(), segment => OfQueries(segment, weights, node.Count))];
    }

    /// <summary>Gets the documents that have one of a word's stems so many times; stems of two languages for one word count once.</summary>
    private static FixedBitSet OfStems(IndexSnapshot snapshot, Segment segment, IReadOnlyList<string> stems, AtLeastNode node)
    {
        var bits = new FixedBitSet(segment.Size);
        foreach (var stem in stems)
        {
            bits.Or(StemFilter.Bits(snapshot, segment, node.Scope, stem, node.Count));
        }

        return bits;
    }

    /// <summary>Gets the documents that match some queries so many times, counted together.</summary>
    private static FixedBitSet OfQueries(Segment segment, IReadOnlyList<Weight> weights, int count)
    {
        var bits = new FixedBitSet(segment.Size);
        var times = ArrayPool<int>.Shared.Rent(segment.Size);
        Array.Clear(times, 0, segment.Size);
        foreach (var weight in weights)
        {
            var scorer = weight.GetScorer(segment.Context, null);
            while (scorer is not null && scorer.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                times[document] += scorer.Freq;
                if (times[document] >= count)
                {
                    bits.Set(document);
                }
            }
        }

        ArrayPool<int>.Shared.Return(times);
        return bits;
    }
}
