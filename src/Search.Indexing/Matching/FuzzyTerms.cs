using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Finds the terms that a fuzzy word stands for: those that Lucene takes, found in the segments' vocabularies.</summary>
/// <remarks>
/// The nearest count most: 1 for the word itself, else 1 less the distance divided by the length of the shorter of both. Of
/// those equally near the first in the alphabet are taken.
/// </remarks>
internal sealed class FuzzyTerms
{
    private readonly int[] _word;
    private readonly int _same;
    private readonly int _edits;
    private readonly Dictionary<string, float> _boosts = new(StringComparer.Ordinal);

    private FuzzyTerms(FuzzyQuery query)
    {
        _word = SpellingWalk.Points(query.Term.Text);
        _same = Math.Min(query.PrefixLength, _word.Length);
        _edits = _same == _word.Length ? 0 : query.MaxEdits;
    }

    /// <summary>Gets the terms with how much each counts, at most so many.</summary>
    public static List<(Term Term, float Boost)> Of(FuzzyQuery query, int most, IndexSnapshot snapshot)
    {
        var terms = new FuzzyTerms(query);
        foreach (var segment in snapshot.Segments)
        {
            terms.Look(segment.Data.Vocabularies.Of(segment.Reader, query.Field));
        }

        return
        [
            .. terms._boosts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(most).Select(pair => (new Term(query.Field, pair.Key), pair.Value)),
        ];
    }

    private void Look(SortedKeys vocabulary)
    {
        var found = new List<KeyRange>();
        SpellingWalk.Whole(vocabulary, _word, _same, _edits, found);
        foreach (var (from, to, edits) in found)
        {
            for (var at = from; at < to; at++)
            {
                Add(Encoding.UTF8.GetString(vocabulary[at]), edits);
            }
        }
    }

    private void Add(string term, int edits)
    {
        var boost = edits == 0 ? 1 : 1f - ((float)edits / Math.Min(term.EnumerateRunes().Count(), _word.Length));
        if (boost > 0)
        {
            _boosts[term] = boost;
        }
    }
}
