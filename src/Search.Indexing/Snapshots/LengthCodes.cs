using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>The codes of the documents' lengths, one byte each, as Lucene wrote them.</summary>
internal static class LengthCodes
{
    /// <summary>Unpacks the codes of a field by document; null for a field that has none.</summary>
    public static byte[]? Read(AtomicReader segment, string field)
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
