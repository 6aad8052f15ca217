namespace Search.Indexing;

/// <summary>How surely a value is more frequent in one part of the corpus than in the rest.</summary>
internal static class Significance
{
    /// <summary>
    /// Gets the log-likelihood ratio G² of two frequencies, negative where the first is the smaller; 0 where they are equal or a part is
    /// empty.
    /// </summary>
    /// <param name="here">How many of the part have it.</param>
    /// <param name="hereTotal">How many there are in the part.</param>
    /// <param name="elsewhere">How many of the rest have it.</param>
    /// <param name="elsewhereTotal">How many there are in the rest.</param>
    public static double Of(int here, int hereTotal, int elsewhere, int elsewhereTotal)
    {
        if (hereTotal == 0 || elsewhereTotal == 0)
        {
            return 0;
        }

        var with = (double)here + elsewhere;
        var share = with / ((double)hereTotal + elsewhereTotal);
        var ratio = 2 * (
            Term(here, hereTotal * share)
            + Term(elsewhere, elsewhereTotal * share)
            + Term(hereTotal - here, hereTotal * (1 - share))
            + Term(elsewhereTotal - elsewhere, elsewhereTotal * (1 - share)));
        var sign = Math.Sign(((double)here * elsewhereTotal) - ((double)elsewhere * hereTotal));
        return sign * Math.Max(ratio, 0);
    }

    private static double Term(int observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
