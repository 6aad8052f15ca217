using System.Collections.Concurrent;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>The codes of the documents' lengths in a segment, by field, unpacked when a search first asks for them.</summary>
internal sealed class LengthCodes
{
    private readonly ConcurrentDictionary<string, byte[]?> _codes = new();

    /// <summary>Gets the codes by document; null for a field that has none.</summary>
    public byte[]? Of(AtomicReader segment, string field) => _codes.GetOrAdd(field, static (name, reader) => Read(name, reader), segment);

    private static byte[]? Read(string field, AtomicReader segment)
    {
        if (segment.GetNormValues(field) is not { } norms)
        {
            return null;
        }

        var codes = new byte[segment.MaxDoc];
        for (var document = 0; document < codes.Length; document++)
        {
            codes[document] = (byte)norms.Get(document);
        }

        return codes;
    }
}
