namespace Search.Indexing;

/// <summary>Asks for the counts of one facet.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Limit">How many values to list, 1 to 1,000.</param>
public sealed record FacetAsk(Facet Facet, int Limit = FacetAsk.DefaultLimit)
{
    /// <summary>How many values are listed unless the request says.</summary>
    public const int DefaultLimit = 50;

    /// <summary>How many values can be listed at most.</summary>
    public const int LargestLimit = 1000;

    /// <summary>Gets the text as it stands in a request: <c>place</c> or <c>place:200</c>.</summary>
    public override string ToString() => Limit == DefaultLimit ? Facet.Name : $"{Facet}:{Limit}";
}
