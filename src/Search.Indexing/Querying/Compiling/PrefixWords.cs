using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Finds the words that a word beginning stands for, over some fields.</summary>
internal sealed class PrefixWords(IndexReader reader, string beginning)
{
    private const int Listed = 20;

    private readonly BytesRef _prefix = new(beginning);
    private readonly Dictionary<string, int> _words = [];

    /// <summary>Gets how many words were found; no more are looked for once there are more than <see cref="QueryLimits.Expansion"/>.</summary>
    public int Count => _words.Count;

    /// <summary>Adds the words of a field, and gets the sum over them of the revisions that have each.</summary>
    public long Add(TextField field)
    {
        var terms = MultiFields.GetTerms(reader, field.Name)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(_prefix) == TermsEnum.SeekStatus.END)
        {
            return 0;
        }

        long sum = 0;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, _prefix) || _words.Count > QueryLimits.Expansion)
            {
                break;
            }

            var word = terms.Term.Utf8ToString();
            _words[word] = _words.GetValueOrDefault(word) + terms.DocFreq;
            sum += terms.DocFreq;
        }
        while (terms.MoveNext());

        return sum;
    }

    /// <summary>Gets the words found, most frequent first.</summary>
    public QueryExpansion ToExpansion(string of)
    {
        var listed = _words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Listed).Select(word => word.Key).ToList();
        return new QueryExpansion(of, listed, _words.Count - listed.Count, "prefix");
    }
}
