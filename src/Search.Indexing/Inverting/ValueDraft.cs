using System.Buffers;
using System.Text;

namespace Search.Indexing;

/// <summary>A field of whole values of a segment in memory.</summary>
internal sealed class ValueDraft(FieldDraft field)
{
    private const int Usual = 256;

    /// <summary>Adds a value of the document.</summary>
    public void Add(string value)
    {
        Span<byte> usual = stackalloc byte[Usual];
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = size > Usual ? ArrayPool<byte>.Shared.Rent(size) : null;
        var term = rented ?? usual;
        field.Add(field.Terms.NumberOf(term[..Encoding.UTF8.GetBytes(value, term)]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Adds values of the document.</summary>
    public void Add(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }
}
