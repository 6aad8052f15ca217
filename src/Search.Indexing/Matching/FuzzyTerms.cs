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
    private readonly byte[] _prefix;
    private readonly int _edits;
    private readonly Dictionary<string, float> _boosts = new(StringComparer.Ordinal);

    private FuzzyTerms(FuzzyQuery query)
    {
        _word = [.. query.Term.Text.EnumerateRunes().Select(rune => rune.Value)];
        _prefix = Encoding.UTF8.GetBytes(string.Concat(query.Term.Text.EnumerateRunes().Take(query.PrefixLength)));
        _edits = query.PrefixLength >= _word.Length ? 0 : query.MaxEdits;
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

    private void Look(Vocabulary vocabulary)
    {
        Span<int> points = stackalloc int[256];
        for (var at = vocabulary.LowerBound(_prefix); at < vocabulary.Count; at++)
        {
            var term = vocabulary[at];
            if (!term.StartsWith(_prefix))
            {
                break;
            }

            if (term.Length >= _word.Length - _edits && Decode(term, points) is > 0 and var length && length <= _word.Length + _edits)
            {
                Compare(term, points[..length]);
            }
        }
    }

    private void Compare(ReadOnlySpan<byte> term, ReadOnlySpan<int> points)
    {
        var distance = EditDistance.Of(_word, points, _edits);
        var boost = distance == 0 ? 1 : 1f - ((float)distance / Math.Min(points.Length, _word.Length));
        if (distance <= _edits && boost > 0)
        {
            _boosts[Encoding.UTF8.GetString(term)] = boost;
        }
    }

    /// <summary>Gets the code points of a term, or 0 where there are too many.</summary>
    private static int Decode(ReadOnlySpan<byte> term, Span<int> points)
    {
        var count = 0;
        while (term.Length > 0)
        {
            if (count == points.Length)
            {
                return 0;
            }

            if (term[0] < 0x80)
            {
                points[count++] = term[0];
                term = term[1..];
            }
            else
            {
                Rune.DecodeFromUtf8(term, out var rune, out var read);
                points[count++] = rune.Value;
                term = term[read..];
            }
        }

        return count;
    }
}
