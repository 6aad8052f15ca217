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

    /// <summary>Makes the field of a document with one value.</summary>
    public Field Of(string value)
    {
        var stream = new ValueStream();
        stream.Set(value);
        return Of(stream);
    }

    /// <summary>Makes the field of documents whose values a stream hands over.</summary>
    public Field Of(ValueStream values) => new(Name, values, _type);

    public Term Term(string value) => new(Name, value);
}
