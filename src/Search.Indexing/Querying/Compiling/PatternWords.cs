using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Finds the words that a pattern stands for, over some fields.</summary>
internal sealed class PatternWords(IndexReader reader, WordPattern pattern)
{
    private const int Listed = 20;

    private readonly Dictionary<string, int> _words = [];

    /// <summary>
    /// Gets how many words were found; no more are looked for once there are more than <see cref="QueryLimits.Expansion"/>.
    /// </summary>
    public int Count => _words.Count;

    /// <summary>Adds the words of a field, and gets the sum over them of the revisions that have each.</summary>
    public long Add(TextField field)
    {
        if (MultiFields.GetTerms(reader, field.Name) is not { } terms)
        {
            return 0;
        }

        long sum = 0;
        var words = pattern.WordsOf(terms);
        while (_words.Count <= QueryLimits.Expansion && words.MoveNext())
        {
            var word = words.Term.Utf8ToString();
            _words[word] = _words.GetValueOrDefault(word) + words.DocFreq;
            sum += words.DocFreq;
        }

        return sum;
    }

    /// <summary>Gets the words found, most frequent first.</summary>
    public QueryExpansion ToExpansion(PatternNode of)
    {
        var listed = _words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Listed).Select(word => word.Key).ToList();
        return new QueryExpansion(of.ToString(), listed, _words.Count - listed.Count, of.Kind);
    }
}
