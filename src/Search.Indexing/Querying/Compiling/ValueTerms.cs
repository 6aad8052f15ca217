using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Finds the terms that a value of a field stands for.</summary>
internal static class ValueTerms
{
    /// <summary>Gets the terms: several where the value is compared without regard to case.</summary>
    public static List<Term> Of(ValueNode node, FacetDictionaries dictionaries)
    {
        if (node.Field.Facet is not { } facet)
        {
            return [node.Value.Contains('.', StringComparison.Ordinal) ? Fields.Id.Term(node.Value) : Fields.Article.Term(node.Value)];
        }

        var values = facet == Facet.Source || (facet == Facet.Actor && ActorValue.IsUnlinked(node.Value, out _))
            ? dictionaries.ByFacet[facet].FindIgnoringCase(node.Value) : [node.Value];
        return values.ConvertAll(value => Fields.Of(facet).Term(value));
    }
}
