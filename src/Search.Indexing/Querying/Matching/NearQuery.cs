using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Matches the documents in which words of one field stand near each other, scored as a phrase is by how often they do.</summary>
/// <param name="field">The field of exact forms.</param>
/// <param name="words">The words, folded.</param>
/// <param name="nearness">How near.</param>
internal sealed class NearQuery(TextField field, IReadOnlyList<string> words, Nearness nearness) : Query
{
    private readonly TextField _field = field;
    private readonly IReadOnlyList<string> _words = words;
    private readonly Nearness _nearness = nearness;

    /// <summary>Gets the field.</summary>
    public TextField Field => _field;

    /// <summary>Gets the words with blanks between them.</summary>
    public string Text => string.Join(' ', _words);

    public override Weight CreateWeight(IndexSearcher searcher) => new NearWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms) => terms.UnionWith(_words.Select(_field.Term));

    public override string ToString(string of) => $"{_field.Name}:\"{string.Join(' ', _words)}\"~{_nearness}";

    public override bool Equals(object? obj) => obj is NearQuery other && base.Equals(other) && other.ToString() == ToString();

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ToString().GetHashCode(StringComparison.Ordinal));

    private sealed class NearWeight : Weight
    {
        private readonly NearQuery _query;
        private readonly Similarity _similarity;
        private readonly Similarity.SimWeight _stats;

        public NearWeight(NearQuery query, IndexSearcher searcher)
        {
            (_query, _similarity) = (query, searcher.Similarity);
            NearMatcher.Of(query._words, query._nearness, out var distinct);
            var statistics = distinct.ConvertAll(word =>
            {
                var term = query._field.Term(word);
                return searcher.TermStatistics(term, TermContext.Build(searcher.TopReaderContext, term));
            });
            _stats = _similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(query._field.Name), [.. statistics]);
        }

        public override Query Query => _query;

        public override float GetValueForNormalization() => _stats.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => _stats.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var matcher = NearMatcher.Of(_query._words, _query._nearness, out var distinct);
            return NearScorer.TryMake(this, context.AtomicReader, _query._field, distinct, matcher, acceptDocs,
                _similarity.GetSimScorer(_stats, context));
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = GetScorer(context, context.AtomicReader.LiveDocs);
            return scorer?.Advance(doc) == doc
                ? new ComplexExplanation(true, scorer.GetScore(), $"{_query}, {scorer.Freq} times")
                : new ComplexExplanation(false, 0, $"not {_query}");
        }
    }
}
