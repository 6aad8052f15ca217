using System.Buffers.Binary;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Writes the spans of both clocks as bytes of a column.</summary>
internal static class Spans
{
    private const long MillisecondsADay = 24 * 60 * 60 * 1000;

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

    /// <summary>Writes the first and last instant of a publication; nothing where it is not known.</summary>
    public static void Write(Published? published, ByteRun bytes)
    {
        if (published is not null)
        {
            var (first, last) = Of(published);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.Room(sizeof(long)), first);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.Room(sizeof(long)), last);
        }
    }

    /// <summary>Writes the first and last day of each event date, in their order and once.</summary>
    public static void Write(IReadOnlyList<DateMention> mentions, ByteRun bytes)
    {
        var spans = mentions.Where(mention => mention.Date is not null)
            .Select(mention => (First: mention.Date!.First.DayNumber, Last: mention.Date.Last.DayNumber))
            .Distinct().Order();
        foreach (var (first, last) in spans)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.Room(sizeof(int)), first);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.Room(sizeof(int)), last);
        }
    }
}
