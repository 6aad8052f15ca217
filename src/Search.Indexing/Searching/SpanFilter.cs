using System.Globalization;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>A span of one clock: reports whose publication, one of whose event dates, or whose lag lies in it, or may.</summary>
internal sealed class SpanFilter
{
    private readonly Clock _clock;
    private readonly TimeMatch _match;
    private readonly long _first;
    private readonly long _last;
    private readonly string _key;

    private SpanFilter(Clock clock, (long First, long Last) span, TimeMatch match = TimeMatch.Any)
    {
        (_clock, _match, _first, _last) = (clock, match, span.First, span.Last);
        _key = string.Create(CultureInfo.InvariantCulture, $"{_clock}:{_match}:{_first}..{_last}");
    }

    /// <summary>Gets the filters of a request: its span, and the spans of clocks beside it.</summary>
    public static List<SpanFilter> AllOf(SearchRequest request) => [.. Named(request).Select(named => named.Span)];

    /// <summary>Gets the filters of a request, each with the parameter that asks for it and what that says.</summary>
    public static IEnumerable<(string Parameter, string Value, SpanFilter Span)> Named(SearchRequest request)
    {
        if (request.From is not null || request.To is not null)
        {
            yield return (Parameters.From, $"{request.From}..{request.To}", request.DateField == DateField.Event
                ? new SpanFilter(Clock.Event, EventFilter.Days(request))
                : new SpanFilter(Clock.Published, Milliseconds(request)));
        }

        foreach (var choice in request.Times)
        {
            yield return (Parameters.When, choice.ToString(), Of(choice));
        }
    }

    /// <summary>Gets the filter of a span in a query.</summary>
    public static SpanFilter Of(RangeNode range) => Of(new TimeChoice
    {
        Clock = range.Field.Facet == Facet.Event ? Clock.Event : Clock.Published,
        First = range.Span.First.DayNumber,
        Last = range.Span.Last.DayNumber,
    });

    /// <summary>Gets the documents that satisfy it. The bits must not be changed.</summary>
    public FixedBitSet Bits(Segment segment) => segment.Data.Filters.Get(_key, () => Make(segment));

    private static SpanFilter Of(TimeChoice choice) => choice switch
    {
        { Clock: Clock.Published } => new(Clock.Published, Milliseconds(choice), choice.Match),
        { IsMissing: true } => new(Clock.Lag, (ReportLag.None, ReportLag.None)),
        { Clock: Clock.Lag } => new(Clock.Lag, (choice.First ?? 0, choice.Last ?? int.MaxValue)),
        _ => new(Clock.Event, (choice.First ?? int.MinValue, choice.Last ?? int.MaxValue), choice.Match),
    };

    private static (long First, long Last) Milliseconds(SearchRequest request) =>
        (request.From?.First.ToUnixTimeMilliseconds() ?? long.MinValue,
            request.To?.Last.ToUnixTimeMilliseconds() ?? SegmentData.NoTime - 1);

    private static (long First, long Last) Milliseconds(TimeChoice choice) => (
        choice.First is { } first ? DateBound.Of(DateOnly.FromDayNumber(first)).First.ToUnixTimeMilliseconds() : long.MinValue,
        choice.Last is { } last ? DateBound.Of(DateOnly.FromDayNumber(last)).Last.ToUnixTimeMilliseconds() : SegmentData.NoTime - 1);

    private FixedBitSet Make(Segment segment)
    {
        var bits = new FixedBitSet(segment.Size);
        if (_clock == Clock.Published)
        {
            AddPublished(segment.Data, bits);
        }
        else
        {
            for (var document = 0; document < segment.Size; document++)
            {
                if (_clock == Clock.Lag ? _first <= segment.Data.Lags[document] && segment.Data.Lags[document] <= _last
                    : HasEvent(segment.Data, document))
                {
                    bits.Set(document);
                }
            }
        }

        return bits;
    }

    private void AddPublished(SegmentData data, FixedBitSet bits)
    {
        data.PublishedOrder.AddOverlapping(_first, _last, bits);
        if (_match == TimeMatch.Any)
        {
            return;
        }

        for (var document = bits.NextSetBit(0); document >= 0; document = document + 1 < bits.Length ? bits.NextSetBit(document + 1) : -1)
        {
            var isCertain = data.PublishedFirst[document] >= _first && data.PublishedLast[document] <= _last;
            if (isCertain != (_match == TimeMatch.Certain))
            {
                bits.Clear(document);
            }
        }
    }

    private bool HasEvent(SegmentData data, int document)
    {
        var (may, certain) = (false, false);
        for (var at = data.EventStarts[document]; at < data.EventStarts[document + 1]; at++)
        {
            var (first, last) = (data.EventDays[at * 2], data.EventDays[(at * 2) + 1]);
            may |= first <= _last && _first <= last;
            certain |= _first <= first && last <= _last;
        }

        return _match switch { TimeMatch.Certain => certain, TimeMatch.May => may && !certain, _ => may };
    }
}
