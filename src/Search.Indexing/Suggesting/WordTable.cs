using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>
/// Numbers the exact forms that stand in any segment, the same in every segment and every state of the index, and keeps them in their
/// order.
/// </summary>
/// <remarks>
/// Words are only ever added, those of a new segment when it is first asked about. Forms without a letter are left out: nobody looks for a
/// number by its beginning. For one thread at a time; what it gives never changes.
/// </remarks>
internal sealed class WordTable
{
    private readonly ByteRun _bytes = new();
    private readonly ConditionalWeakTable<SegmentData, SegmentCounts> _segments = [];
    private int _count;

    /// <summary>Gets the words of all segments that were asked about; each belongs to its number.</summary>
    public SortedKeys Keys { get; private set; } = SortedKeys.Empty;

    /// <summary>Gets how many words have numbers.</summary>
    public int Count => _count;

    /// <summary>
    /// Gets how many documents of a segment have each word: those with it in the body, and again those with it in the heading.
    /// </summary>
    public SegmentCounts Of(Segment segment)
    {
        if (!_segments.TryGetValue(segment.Data, out var counts))
        {
            counts = Read(segment.Reader);
            _segments.Add(segment.Data, counts);
        }

        return counts;
    }

    private SegmentCounts Read(AtomicReader segment)
    {
        var (ids, counts) = (new List<int>(), new List<int>());
        Read(segment, Fields.BodyExact, ids, counts);
        Read(segment, Fields.HeadingExact, ids, counts);
        return new SegmentCounts([.. ids], [.. counts]);
    }

    private void Read(AtomicReader segment, TextField field, List<int> ids, List<int> counts)
    {
        var added = new List<(int Start, int Owner)>();
        var terms = segment.GetTerms(field.Name)?.GetEnumerator();
        var place = 0;
        while (terms?.MoveNext() == true)
        {
            var term = terms.Term;
            var word = term.Bytes.AsSpan(term.Offset, term.Length);
            if (HasLetter(word))
            {
                place = Keys.From(word, place);
                var isKnown = place < Keys.Count && Keys[place].SequenceEqual(word);
                ids.Add(isKnown ? Keys.Owner(place) : Add(word, added));
                counts.Add(terms.DocFreq);
            }
        }

        Keys = added.Count == 0 ? Keys : Keys.With(_bytes.Bytes, [.. added]);
    }

    private int Add(ReadOnlySpan<byte> word, List<(int Start, int Owner)> added)
    {
        added.Add((_bytes.Length, _count));
        word.CopyTo(_bytes.Room(word.Length));
        _bytes.Add(0);
        return _count++;
    }

    /// <summary>Says whether it has a character that is no digit and no punctuation of a word; marks of the index have none.</summary>
    private static bool HasLetter(ReadOnlySpan<byte> word)
    {
        foreach (var one in word)
        {
            if (one >= 0x80 || char.IsAsciiLetter((char)one))
            {
                return true;
            }
        }

        return false;
    }
}
