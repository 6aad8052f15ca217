namespace Search.Indexing;

/// <summary>Tells what an outlet prints again and again, as the line about its newsletter, from what it prints with a story.</summary>
internal static class OutletHabit
{
    private const int Most = 20;
    private const int Days = 30;

    /// <summary>Says whether a text's outlet has more of some texts than a story would, around its day.</summary>
    /// <param name="place">The text.</param>
    /// <param name="others">The texts, as <see cref="TextPlace.Bits"/>.</param>
    public static bool IsOf(TextPlace place, List<ulong> others)
    {
        var count = 0;
        foreach (var other in others)
        {
            count += Math.Abs(new TextPlace(other).OutletDay - place.OutletDay) <= Days ? 1 : 0;
        }

        return count > Most;
    }

    /// <summary>Says whether that is so of any of the texts; it sorts them.</summary>
    public static bool IsAnyIn(List<ulong> places)
    {
        if (places.Count <= Most)
        {
            return false;
        }

        places.Sort(static (one, other) => new TextPlace(one).OutletDay.CompareTo(new TextPlace(other).OutletDay));
        var (first, end) = (0, 0);
        for (var at = 0; at < places.Count && end - first <= Most; at++)
        {
            var day = new TextPlace(places[at]).OutletDay;
            while (new TextPlace(places[first]).OutletDay < day - Days)
            {
                first++;
            }

            while (end < places.Count && new TextPlace(places[end]).OutletDay <= day + Days)
            {
                end++;
            }
        }

        return end - first > Most;
    }
}
