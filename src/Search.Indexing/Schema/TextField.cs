using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>A field of words. What stands in it is made by the analysis, never by Lucene.</summary>
/// <param name="Name">The name in the index.</param>
/// <param name="Options">What is kept of each document that has a word.</param>
/// <param name="HasNorms">Whether the documents' lengths are kept.</param>
internal sealed record TextField(string Name, IndexOptions Options, bool HasNorms)
{
    public Term Term(string text) => new(Name, text);
}
