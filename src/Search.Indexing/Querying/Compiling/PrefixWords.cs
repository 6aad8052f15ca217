using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Finds the words that a word beginning stands for.</summary>
internal static class PrefixWords
{
    private const int Listed = 20;

    /// <summary>
    /// Gets the words with the number of revisions that have each, at most one more than <see cref="QueryLimits.Expansion"/>.
    /// </summary>
    public static Dictionary<string, int> Find(IndexReader reader, List<TextField> fields, string beginning)
    {
        var words = new Dictionary<string, int>();
        var prefix = new BytesRef(beginning);
        foreach (var field in fields)
        {
            var terms = MultiFields.GetTerms(reader, field.Name)?.GetEnumerator();
            if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            do
            {
                if (!StringHelper.StartsWith(terms.Term, prefix) || words.Count > QueryLimits.Expansion)
                {
                    break;
                }

                var word = terms.Term.Utf8ToString();
                words[word] = words.GetValueOrDefault(word) + terms.DocFreq;
            }
            while (terms.MoveNext());
        }

        return words;
    }

    public static QueryExpansion ToExpansion(string of, Dictionary<string, int> words)
    {
        var listed = words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Listed)
            .Select(word => word.Key).ToList();
        return new QueryExpansion(of, listed, words.Count - listed.Count, "prefix");
    }
}
