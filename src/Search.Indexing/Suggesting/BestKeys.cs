namespace Search.Indexing;

/// <summary>
/// Gets the keys of some ranges in the order of how much there is of what they belong to, each owner once, as many as are asked for.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="weights">How much there is of each owner, and how important it is where there is equally much of another.</param>
internal sealed class BestKeys(SortedKeys keys, KeyWeights weights)
{
    private const int FirstLook = 32;

    private readonly List<KeyMatch> _best = [];

    /// <summary>Gets the matches lazily: the most first; those of which there is nothing are left out.</summary>
    public IEnumerable<KeyMatch> Of(IReadOnlyList<KeyRange> ranges)
    {
        var given = 0;
        for (var most = FirstLook; ; most *= 8)
        {
            _best.Clear();
            foreach (var range in ranges)
            {
                Look(range, most);
            }

            var found = _best.ToArray();
            for (; given < found.Length; given++)
            {
                yield return found[given];
            }

            if (found.Length < most)
            {
                yield break;
            }
        }
    }

    private void Look(KeyRange range, int most)
    {
        for (var place = range.From; place < range.To; place++)
        {
            var owner = keys.Owner(place);
            var weight = weights.Of(owner);
            if (weight > 0 && (_best.Count < most || weight >= _best[^1].Weight))
            {
                Offer(new KeyMatch(place, weights.ThingOf(owner), weight, weights.ImportanceOf(owner), weights.RankOf(owner)), most);
            }
        }
    }

    /// <summary>Of several names of one thing the first in its own order counts.</summary>
    private void Offer(KeyMatch match, int most)
    {
        for (var i = 0; i < _best.Count; i++)
        {
            if (_best[i].Thing == match.Thing)
            {
                _best[i] = _best[i] with { Rank = Math.Min(match.Rank, _best[i].Rank) };
                return;
            }
        }

        var at = _best.BinarySearch(match);
        if (~at < most)
        {
            _best.Insert(~at, match);
            if (_best.Count > most)
            {
                _best.RemoveAt(most);
            }
        }
    }
}

/// <summary>A key that matches.</summary>
/// <param name="Place">Its place among the keys; the first of those of one thing.</param>
/// <param name="Thing">What it is a word or name of.</param>
/// <param name="Weight">How much there is of that in the index.</param>
/// <param name="Importance">How likely it is meant where nothing else tells.</param>
/// <param name="Rank">Which of its names this is, 0 for its label.</param>
internal readonly record struct KeyMatch(int Place, int Thing, int Weight, float Importance, int Rank) : IComparable<KeyMatch>
{
    /// <summary>Compares by weight, importance and the order of the keys.</summary>
    public int CompareTo(KeyMatch other) =>
        other.Weight != Weight ? other.Weight.CompareTo(Weight)
        : other.Importance.CompareTo(Importance) is var byImportance and not 0 ? byImportance
        : Place.CompareTo(other.Place);
}
