using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Where terms lie in one state of the index, and what is known of their fields; kept as searches ask for them.</summary>
internal sealed class TermStates(DirectoryReader reader)
{
    private const int Capacity = 8192;

    private readonly BoundedCache<Term, TermContext> _terms = new(Capacity);
    private readonly ConcurrentDictionary<string, FieldStatistics> _fields = new();

    /// <summary>Finds a term. What comes back must not be changed.</summary>
    public TermContext Find(Term term) =>
        _terms.TryGet(term, out var states) ? states : _terms.Keep(term, TermContext.Build(reader.Context, term));

    /// <summary>Forgets the terms: of a state that is not the newest any more few are asked for again.</summary>
    public void Forget() => _terms.Clear();

    /// <summary>Gets what BM25 knows of a field.</summary>
    public FieldStatistics Statistics(string field) => _fields.GetOrAdd(field, static (name, all) =>
    {
        var statistics = new IndexSearcher(all).CollectionStatistics(name);
        var sum = statistics.SumTotalTermFreq;
        var average = sum <= 0 ? 1f : (float)(sum / (double)statistics.MaxDoc);
        return new FieldStatistics(Bm25.Lengths(average), statistics.MaxDoc, average);
    }, reader);
}
