namespace Search.Indexing;

/// <summary>Finds where words stand near each other, from the positions of each. For one thread.</summary>
/// <remarks>
/// A place is a smallest stretch that holds every word, a repeated one as often as it is written. Places may overlap.
/// </remarks>
internal sealed class NearMatcher
{
    private readonly int[] _slots;
    private readonly int[] _needed;
    private readonly Nearness _nearness;
    private readonly int[] _have;
    private readonly List<(int Position, int Word)> _merged = [];

    private NearMatcher(int[] slots, int words, Nearness nearness)
    {
        (_slots, _nearness) = (slots, nearness);
        (_needed, _have) = (new int[words], new int[words]);
        foreach (var slot in slots)
        {
            _needed[slot]++;
        }
    }

    /// <summary>Gets whether the beginnings of sentences are needed.</summary>
    public bool NeedsSentences => _nearness.Between is null;

    /// <summary>
    /// Makes the matcher of some words; <paramref name="distinct"/> gets each once, in the order in which positions are asked.
    /// </summary>
    public static NearMatcher Of(IReadOnlyList<string> words, Nearness nearness, out List<string> distinct)
    {
        var each = words.Distinct().ToList();
        distinct = each;
        return new NearMatcher([.. words.Select(word => each.IndexOf(word))], each.Count, nearness);
    }

    /// <summary>Finds every place.</summary>
    /// <param name="positions">The positions of each distinct word, growing.</param>
    /// <param name="sentences">The positions at which sentences begin, growing; not read where they are not needed.</param>
    /// <param name="found">Where the places go: the positions of their first and last word.</param>
    public void Find(ReadOnlySpan<List<int>> positions, List<int> sentences, List<(int First, int Last)> found)
    {
        if (_nearness.IsOrdered)
        {
            FindInOrder(positions, sentences, found);
        }
        else
        {
            FindInAnyOrder(positions, sentences, found);
        }
    }

    private void FindInOrder(ReadOnlySpan<List<int>> positions, List<int> sentences, List<(int First, int Last)> found)
    {
        foreach (var first in positions[_slots[0]])
        {
            var last = first;
            for (var i = 1; i < _slots.Length; i++)
            {
                if (!TryNext(positions[_slots[i]], last, out last))
                {
                    return;
                }
            }

            Add(first, last, sentences, found);
        }
    }

    private void FindInAnyOrder(ReadOnlySpan<List<int>> positions, List<int> sentences, List<(int First, int Last)> found)
    {
        Merge(positions);
        Array.Clear(_have);
        var (missing, left) = (_slots.Length, 0);
        foreach (var (position, word) in _merged)
        {
            missing -= _have[word]++ < _needed[word] ? 1 : 0;
            while (missing == 0 && _have[_merged[left].Word] > _needed[_merged[left].Word])
            {
                _have[_merged[left++].Word]--;
            }

            if (missing == 0)
            {
                Add(_merged[left].Position, position, sentences, found);
                _have[_merged[left++].Word]--;
                missing++;
            }
        }
    }

    private void Merge(ReadOnlySpan<List<int>> positions)
    {
        _merged.Clear();
        for (var word = 0; word < positions.Length; word++)
        {
            foreach (var position in positions[word])
            {
                _merged.Add((position, word));
            }
        }

        _merged.Sort();
    }

    private void Add(int first, int last, List<int> sentences, List<(int First, int Last)> found)
    {
        var fits = _nearness.Between is { } between
            ? last - first + 1 - _slots.Length <= between
            : SentenceAt(sentences, first) == SentenceAt(sentences, last);
        if (fits)
        {
            found.Add((first, last));
        }
    }

    private static bool TryNext(List<int> positions, int after, out int next)
    {
        var at = positions.BinarySearch(after + 1);
        at = at < 0 ? ~at : at;
        next = at < positions.Count ? positions[at] : -1;
        return next >= 0;
    }

    private static int SentenceAt(List<int> sentences, int position)
    {
        var at = sentences.BinarySearch(position);
        return at < 0 ? ~at - 1 : at;
    }
}
