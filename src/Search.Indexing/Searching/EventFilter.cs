using System.Globalization;

namespace Search.Indexing;

/// <summary>
/// Which event dates a request asks for: those that overlap its span, those that lie in its chosen years, months or days, or all.
/// </summary>
internal sealed class EventFilter
{
    private readonly (int First, int Last)? _span;
    private readonly List<Func<int, int, bool>> _buckets;
    private readonly List<TimeChoice> _times;

    public EventFilter(SearchRequest request)
    {
        _span = request.DateField == DateField.Event && (request.From is not null || request.To is not null) ? Days(request) : null;
        _buckets = [.. request.Choices.Where(choice => choice is { IsExcluded: false, Value: not null } && choice.Facet == Facet.Event)
            .Select(choice => choice.Value == ReportValues.Longer ? IsLonger : Bucket(choice.Value!))];
        _times = [.. request.Times.Where(choice => choice.Clock == Clock.Event)];
    }

    /// <summary>Gets the days of a request's span, both included.</summary>
    public static (int First, int Last) Days(SearchRequest request) =>
        (request.From?.Day.DayNumber ?? int.MinValue, request.To?.Day.DayNumber ?? int.MaxValue);

    /// <summary>
    /// Gets the earliest first day among the dates that satisfy the whole filter; where no single date does, among those that satisfy a
    /// part of it;
    /// <see cref="SegmentData.NoTime"/> where none does.
    /// </summary>
    public long EarliestDay(SegmentData segment, int document)
    {
        var part = SegmentData.NoTime;
        for (var at = segment.EventStarts[document]; at < segment.EventStarts[document + 1]; at++)
        {
            var (first, last) = (segment.EventDays[at * 2], segment.EventDays[(at * 2) + 1]);
            var inSpan = _span is not { } span || (first <= span.Last && span.First <= last);
            var inBucket = _buckets.Count == 0 || IsInBucket(first, last);
            var inTimes = IsInTimes(first, last);
            if (inSpan && inBucket && inTimes)
            {
                return first;
            }

            part = (_span is not null && inSpan) || (_buckets.Count > 0 && inBucket) || (_times.Count > 0 && inTimes)
                ? Math.Min(part, first)
                : part;
        }

        return part;
    }

    private bool IsInBucket(int first, int last)
    {
        foreach (var bucket in _buckets)
        {
            if (bucket(first, last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a date lies in every span that is asked for beside, as certainly as it is asked.</summary>
    private bool IsInTimes(int first, int last)
    {
        foreach (var choice in _times)
        {
            var (from, to) = (choice.First ?? int.MinValue, choice.Last ?? int.MaxValue);
            var isWithin = choice.Match == TimeMatch.Certain ? from <= first && last <= to : first <= to && from <= last;
            if (!isWithin)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLonger(int first, int last) => DateOnly.FromDayNumber(first).Year != DateOnly.FromDayNumber(last).Year;

    private static Func<int, int, bool> Bucket(string value)
    {
        var parts = value.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var from = new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        var to = parts.Length switch
        {
            1 => new DateOnly(from.Year, 12, 31),
            2 => new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)),
            _ => from
        };
        return (first, last) => from.DayNumber <= first && last <= to.DayNumber;
    }
}
