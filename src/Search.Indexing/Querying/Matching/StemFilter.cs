using System.Globalization;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Finds the documents that have a stem at least so many times in a part of their text.</summary>
/// <remarks>
/// The stems of bodies have no field: those of the whole text are those of the heading and those of the body, so a stem stands in the body
/// as often as in the text, less as often as in the heading. That holds for each stem alone, where a word has several too.
/// </remarks>
internal static class StemFilter
{
    /// <summary>Gets the documents of a segment, deleted ones among them. The bits must not be changed.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="scope">The part of the text.</param>
    /// <param name="stem">The stem.</param>
    /// <param name="least">How many times at least, from 1.</param>
    public static FixedBitSet Bits(IndexSnapshot snapshot, Segment segment, TextScope scope, string stem, int least) =>
        segment.Data.Filters.Get(
            string.Create(CultureInfo.InvariantCulture, $"stem:{scope}:{least}:{stem}"), () => Make(snapshot, segment, scope, stem, least));

    /// <summary>Gets how many revisions have a stem in a part of their text.</summary>
    public static int Reports(IndexSnapshot snapshot, TextScope scope, string stem) => scope == TextScope.Body
        ? snapshot.Segments.Sum(segment => Bits(snapshot, segment, scope, stem, least: 1).Cardinality)
        : snapshot.Terms.Find(Fields.StemsOf(scope).Term(stem)).DocFreq;

    private static FixedBitSet Make(IndexSnapshot snapshot, Segment segment, TextScope scope, string stem, int least)
    {
        var bits = new FixedBitSet(segment.Size);
        var heading = scope == TextScope.Body ? Cursor(snapshot, segment, Fields.Heading, stem) : null;
        if (Cursor(snapshot, segment, Fields.StemsOf(scope), stem) is { } cursor)
        {
            Add(cursor, heading, least, bits);
        }

        return bits;
    }

    private static BlockCursor? Cursor(IndexSnapshot snapshot, Segment segment, TextField field, string stem) =>
        snapshot.Terms.Find(field.Term(stem)).Get(segment.Context.Ord) is TermPlace place ? new BlockCursor().Over(place) : null;

    private static void Add(BlockCursor cursor, BlockCursor? less, int least, FixedBitSet bits)
    {
        var at = 0;
        while (cursor.NextBlock())
        {
            var documents = cursor.Documents;
            var frequencies = cursor.Frequencies;
            for (var i = 0; i < documents.Length; i++)
            {
                if (frequencies[i] >= least && frequencies[i] - FrequencyIn(less, documents[i], ref at) >= least)
                {
                    bits.Set(documents[i]);
                }
            }
        }
    }

    /// <summary>Gets how often a document, not before the last one asked about, has the term of a cursor.</summary>
    private static int FrequencyIn(BlockCursor? cursor, int document, ref int at)
    {
        if (cursor is null || cursor.IsAtEnd)
        {
            return 0;
        }

        if (document > cursor.Last)
        {
            at = 0;
            if (!cursor.SeekBlock(document))
            {
                return 0;
            }
        }

        at = cursor.Find(document, at);
        return cursor.Documents[at] == document ? cursor.Frequencies[at] : 0;
    }
}
