using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Finds the words that a pattern stands for, over some fields.</summary>
internal sealed class PatternWords
{
    private const int Listed = 20;

    private readonly Dictionary<string, int> _words = [];
    private readonly CancellationToken _cancel;

    private PatternWords(CancellationToken cancel) => _cancel = cancel;

    /// <summary>Finds them; no more are looked for once there are more than <see cref="QueryLimits.Expansion"/>.</summary>
    /// <param name="reader">Where to look.</param>
    /// <param name="node">The pattern, as it is written in the answer.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="fields">The fields of words.</param>
    /// <param name="cancel">Stops the search.</param>
    public static PatternFinding Find(
        IndexReader reader, PatternNode node, WordPattern pattern, List<TextField> fields, CancellationToken cancel)
    {
        var words = new PatternWords(cancel);
        var reports = fields.ConvertAll(field => words.Add(MultiFields.GetTerms(reader, field.Name), pattern));
        return new PatternFinding(words._words.Count, reports, words.Expansion(node));
    }

    /// <summary>Adds the words of a field, and gets the sum over them of the revisions that have each.</summary>
    private long Add(Terms? terms, WordPattern pattern)
    {
        long sum = 0;
        var words = terms is null ? TermsEnum.EMPTY : pattern.WordsOf(terms, _cancel);
        while (_words.Count <= QueryLimits.Expansion && words.MoveNext())
        {
            var word = words.Term.Utf8ToString();
            _words[word] = _words.GetValueOrDefault(word) + words.DocFreq;
            sum += words.DocFreq;
        }

        return sum;
    }

    /// <summary>Gets the words found, most frequent first.</summary>
    private QueryExpansion Expansion(PatternNode of)
    {
        var listed = _words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Listed).Select(word => word.Key).ToList();
        return new QueryExpansion(of.ToString(), listed, _words.Count - listed.Count, of.Kind);
    }
}
