using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Where terms lie in one state of the index, and what is known of their fields; kept as searches ask for them.</summary>
internal sealed class TermStates(DirectoryReader reader)
{
    private const int Capacity = 8192;

    private readonly ConcurrentDictionary<Term, TermContext> _terms = new();
    private readonly ConcurrentDictionary<string, FieldStatistics> _fields = new();
    private int _count;

    /// <summary>Finds a term. What comes back must not be changed.</summary>
    public TermContext Find(Term term)
    {
        if (_terms.TryGetValue(term, out var states))
        {
            return states;
        }

        // Counted here: the dictionary's own count stops everyone who reads it.
        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _terms.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _terms[term] = TermContext.Build(reader.Context, term);
    }

    /// <summary>Forgets the terms: of a state that is not the newest any more few are asked for again.</summary>
    public void Forget()
    {
        _terms.Clear();
        Volatile.Write(ref _count, 0);
    }

    /// <summary>Gets what BM25 knows of a field.</summary>
    public FieldStatistics Statistics(string field) => _fields.GetOrAdd(field, static (name, all) =>
    {
        var statistics = new IndexSearcher(all).CollectionStatistics(name);
        var sum = statistics.SumTotalTermFreq;
        var average = sum <= 0 ? 1f : (float)(sum / (double)statistics.MaxDoc);
        return new FieldStatistics(Bm25.Lengths(average), statistics.MaxDoc, average);
    }, reader);
}
