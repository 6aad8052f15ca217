using System.Buffers.Binary;
using Lucene.Net.Util;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Writes the spans of both clocks as bytes of a column.</summary>
internal static class Spans
{
    private const long MillisecondsADay = 24 * 60 * 60 * 1000;

    private static readonly BytesRef None = new(BytesRef.EMPTY_BYTES);

    /// <summary>Gets the first and last instant of a publication in milliseconds since 1970, both included.</summary>
    public static (long First, long Last) Of(Published published)
    {
        var first = published.At.ToUnixTimeMilliseconds();
        var days = published.Precision switch
        {
            PublishedPrecision.Year => DateTime.IsLeapYear(published.At.Year) ? 366 : 365,
            PublishedPrecision.Month => DateTime.DaysInMonth(published.At.Year, published.At.Month),
            PublishedPrecision.Day => 1,
            _ => 0,
        };
        return (first, days == 0 ? first : first + (days * MillisecondsADay) - 1);
    }

    public static BytesRef Write(Published? published)
    {
        if (published is null)
        {
            return None;
        }

        var (first, last) = Of(published);
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, first);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), last);
        return new BytesRef(bytes);
    }

    public static BytesRef Write(IReadOnlyList<DateMention> mentions)
    {
        var spans = mentions.Where(mention => mention.Date is not null)
            .Select(mention => (First: mention.Date!.First.DayNumber, Last: mention.Date.Last.DayNumber))
            .Distinct().Order().ToList();
        var bytes = new byte[spans.Count * 8];
        for (var i = 0; i < spans.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 8), spans[i].First);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * 8) + 4), spans[i].Last);
        }

        return new BytesRef(bytes);
    }
}
