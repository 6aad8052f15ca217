using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>A field of whole values that documents are found by.</summary>
internal sealed class TermField
{
    private readonly FieldType _type = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        OmitNorms = true
    };

    public TermField(string name)
    {
        Name = name;
        _type.Freeze();
    }

    /// <summary>The name in the index.</summary>
    public string Name { get; }

    public Field Of(params IEnumerable<string> values) => new(Name, new ValueStream(values), _type);

    public Term Term(string value) => new(Name, value);
}
