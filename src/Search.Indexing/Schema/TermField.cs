using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>A field of whole values that documents are found by.</summary>
/// <param name="Name">The name in the index.</param>
internal sealed record TermField(string Name)
{
    public Term Term(string value) => new(Name, value);
}
