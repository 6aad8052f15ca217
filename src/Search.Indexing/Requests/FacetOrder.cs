namespace Search.Indexing;

/// <summary>In what order the values of a facet are listed. Ties go by count, label and id.</summary>
public enum FacetOrder
{
    /// <summary>The most frequent first: <c>count</c>.</summary>
    Count,

    /// <summary>By label, without regard to case: <c>name</c>.</summary>
    Name,

    /// <summary>
    /// The most surely more frequent here than in the rest of the corpus first, the most surely less frequent last: <c>significance</c>.
    /// </summary>
    /// <remarks>
    /// The measure is the log-likelihood ratio G² of the two frequencies (T. Dunning, Accurate Methods for the Statistics of Surprise and
    /// Coincidence, 1993), with the sign of the difference. It weighs how much evidence there is: a value that one report of ten has does
    /// not outrank one that half of a thousand have, as it would by the ratio of the frequencies or by their difference times their ratio.
    /// </remarks>
    Significance,
}
