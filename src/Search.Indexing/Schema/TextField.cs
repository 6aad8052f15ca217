using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>A field of words. What stands in it is made by the analysis, never by Lucene.</summary>
internal sealed class TextField
{
    private readonly FieldType _type;

    public TextField(string name, IndexOptions options, bool hasNorms)
    {
        Name = name;
        _type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !hasNorms };
        _type.Freeze();
    }

    /// <summary>The name in the index.</summary>
    public string Name { get; }

    public Field Of(TokenStream words) => new(Name, words, _type);

    public Term Term(string text) => new(Name, text);
}
