using System.Globalization;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>The span of dates of a request: reports whose publication, or one of whose event dates, may lie in it.</summary>
internal sealed class SpanFilter
{
    private readonly DateField _field;
    private readonly long _first;
    private readonly long _last;
    private readonly string _key;

    private SpanFilter(DateField field, (long First, long Last) span)
    {
        (_field, _first, _last) = (field, span.First, span.Last);
        _key = string.Create(CultureInfo.InvariantCulture, $"{_field}:{_first}..{_last}");
    }

    /// <summary>Gets the filter of a request, or null where it has no span.</summary>
    public static SpanFilter? Of(SearchRequest request) => request.From is null && request.To is null ? null
        : new SpanFilter(request.DateField, request.DateField == DateField.Event ? EventFilter.Days(request) : Milliseconds(request));

    /// <summary>Gets the filter of a span in a query.</summary>
    public static SpanFilter Of(RangeNode range) => range.Field.Facet == Facet.Event
        ? new SpanFilter(DateField.Event, (range.Span.First.DayNumber, range.Span.Last.DayNumber))
        : new SpanFilter(DateField.Published, (
            DateBound.Of(range.Span.First).First.ToUnixTimeMilliseconds(), DateBound.Of(range.Span.Last).Last.ToUnixTimeMilliseconds()));

    /// <summary>Gets the documents that satisfy it. The bits must not be changed.</summary>
    public FixedBitSet Bits(Segment segment) => segment.Data.Filters.Get(_key, () => Make(segment));

    private static (long First, long Last) Milliseconds(SearchRequest request) =>
        (request.From?.First.ToUnixTimeMilliseconds() ?? long.MinValue, request.To?.Last.ToUnixTimeMilliseconds()
            ?? SegmentData.NoTime - 1);

    private FixedBitSet Make(Segment segment)
    {
        var bits = new FixedBitSet(segment.Size);
        if (_field == DateField.Published)
        {
            segment.Data.PublishedOrder.AddOverlapping(_first, _last, bits);
            return bits;
        }

        for (var document = 0; document < segment.Size; document++)
        {
            if (HasEvent(segment.Data, document))
            {
                bits.Set(document);
            }
        }

        return bits;
    }

    private bool HasEvent(SegmentData data, int document)
    {
        for (var at = data.EventStarts[document]; at < data.EventStarts[document + 1]; at++)
        {
            if (data.EventDays[at * 2] <= _last && _first <= data.EventDays[(at * 2) + 1])
            {
                return true;
            }
        }

        return false;
    }
}
