namespace Search.Indexing;

/// <summary>Which values of two facets stand in the same reports, as it stands on the wire. Counts are exact.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Counted">What is counted, and how many of it the search finds.</param>
/// <param name="Rows">The values of the rows.</param>
/// <param name="Columns">The values of the columns.</param>
/// <param name="Cells">
/// For each row, for each column how many have both values. Where a value meets itself, how many have it.
/// </param>
/// <param name="Shown">How many of what is counted stand in at least one cell.</param>
/// <param name="LeftOut">How many stand in none: they lack a value of one facet, or have none that is shown.</param>
public sealed record CooccurrenceTable(
    QueryReading Query,
    long Sequence,
    Counted Counted,
    TableAxis Rows,
    TableAxis Columns,
    IReadOnlyList<IReadOnlyList<int>> Cells,
    int Shown,
    int LeftOut) : SearchAnswer;

/// <summary>The values of a table's rows, or of its columns.</summary>
/// <param name="Facet">The facet's name.</param>
/// <param name="Values">The values with the largest counts, largest first, then by label.</param>
/// <param name="Other">How many further values there are that have no row or column.</param>
/// <param name="Missing">How many of what is counted have no value of the facet.</param>
public sealed record TableAxis(string Facet, IReadOnlyList<FacetValue> Values, int Other, int Missing);
