using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Reads all terms of a field in one segment, in their order, side by side into memory: for patterns that must look at many of them.
/// </summary>
internal static class Vocabulary
{
    public static SortedKeys Load(AtomicReader segment, string field)
    {
        var bytes = new ByteRun();
        var starts = new List<int>();
        var terms = segment.GetTerms(field)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            var term = terms.Term;
            starts.Add(bytes.Length);
            var room = bytes.Room(term.Length + 1);
            term.Bytes.AsSpan(term.Offset, term.Length).CopyTo(room);
            room[term.Length] = 0;
        }

        return SortedKeys.Of(bytes.Bytes.AsSpan(0, bytes.Length).ToArray(), [.. starts]);
    }
}
