namespace Search.Indexing;

/// <summary>Tells of facets' values that no report has: most often they are mistyped, or a name where an id is due.</summary>
internal static class UnknownValues
{
    /// <summary>Gets a warning for each value that a request chooses and no report has.</summary>
    public static IEnumerable<QueryWarning> Of(SearchRequest request, IndexSnapshot snapshot) =>
        from choice in request.Choices
        let value = choice.Value
        where value is not null && snapshot.Terms.Find(Fields.Of(choice.Facet).Term(value)).DocFreq == 0
        select new QueryWarning(0, 0, Words(choice.Facet, value));

    /// <summary>Says that no report has a value, and where the facet's values are no names, how to find one.</summary>
    public static string Words(Facet facet, string value) => $"No report has {facet.Name} '{value}'."
        + (facet == Facet.Place || (facet == Facet.Actor && !ActorValue.IsUnlinked(value, out _))
            ? $" Its values are ids: the list of the facet's values finds that of a name (prefix={value})." : "");
}
