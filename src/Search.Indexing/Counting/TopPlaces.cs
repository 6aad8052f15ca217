namespace Search.Indexing;

/// <summary>
/// Chooses the places that stand for a cluster: those with the largest counts, points before areas, then by label and id.
/// </summary>
internal sealed class TopPlaces(ClusterCounts clusters, FacetDictionary dictionary, FacetNames names)
{
    /// <summary>How many are chosen at most.</summary>
    public const int Most = 5;

    private readonly int[] _ranks = names.RanksOf(Facet.Place, dictionary);

    /// <summary>Gets the first of some places, in their order.</summary>
    public ClusterPlace[] Of(ReadOnlySpan<int> places, FacetCounts counts)
    {
        Span<int> first = stackalloc int[Most + 1];
        var size = 0;
        foreach (var place in places)
        {
            if (size == Most && !IsBefore(place, first[Most - 1], counts))
            {
                continue;
            }

            var at = size;
            for (; at > 0 && IsBefore(place, first[at - 1], counts); at--)
            {
                first[at] = first[at - 1];
            }

            first[at] = place;
            size = Math.Min(size + 1, Most);
        }

        var chosen = new ClusterPlace[size];
        for (var i = 0; i < size; i++)
        {
            var id = dictionary[first[i]];
            chosen[i] = new ClusterPlace(id, names.Of(Facet.Place, id).Label, counts[first[i]], !clusters.ExtentOf(first[i]).IsPoint);
        }

        return chosen;
    }

    private bool IsBefore(int place, int other, FacetCounts counts)
    {
        var byCount = counts[place].CompareTo(counts[other]);
        var byKind = clusters.ExtentOf(place).IsPoint.CompareTo(clusters.ExtentOf(other).IsPoint);
        return byCount != 0 ? byCount > 0 : byKind != 0 ? byKind > 0 : _ranks[place] < _ranks[other];
    }
}
