using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>
/// The reports that were current at a sequence and satisfy a request's filters: what queries that differ in little are counted within, one
/// after the other.
/// </summary>
internal sealed class ReportScope
{
    private readonly IndexSnapshot _snapshot;
    private readonly FixedBitSet?[] _accepted;
    private readonly CancellationToken _cancel;
    private bool? _isEmpty;

    private ReportScope(IndexSnapshot snapshot, FixedBitSet?[] accepted, CancellationToken cancel) =>
        (_snapshot, _accepted, _cancel) = (snapshot, accepted, cancel);

    /// <summary>Gets whether no report is in it.</summary>
    public bool IsEmpty => _isEmpty ??= Array.TrueForAll(_accepted, bits => bits is { Cardinality: 0 });

    /// <summary>Gets the scope of a request; its query does not count.</summary>
    public static ReportScope Of(IndexSnapshot snapshot, SearchRequest request, long sequence, CancellationToken cancel)
    {
        var choices = ChoiceFilter.Of(request);
        var spans = SpanFilter.AllOf(request);
        var accepted = new FixedBitSet?[snapshot.Segments.Count];
        for (var i = 0; i < accepted.Length; i++)
        {
            var segment = snapshot.Segments[i];
            var filters = choices.ConvertAll(choice => choice.Bits(segment));
            filters.AddRange(spans.ConvertAll(span => span.Bits(segment)));
            accepted[i] = Both(sequence >= snapshot.Sequence ? segment.Current : segment.CurrentAt(sequence), filters);
        }

        return new ReportScope(snapshot, accepted, cancel);
    }

    /// <summary>Gets the scope of the reports in it that match a query; null is every report.</summary>
    public ReportScope Matching(Query? query)
    {
        if (query is null)
        {
            return this;
        }

        var accepted = new FixedBitSet?[_accepted.Length];
        for (var i = 0; i < accepted.Length; i++)
        {
            accepted[i] = new FixedBitSet(_snapshot.Segments[i].Size);
        }

        var batch = new MatchBatch();
        foreach (var (i, matcher) in Matchers(query))
        {
            while (matcher.Next(batch, _accepted[i]?.GetBits()))
            {
                foreach (var document in batch.Documents.AsSpan(0, batch.Count))
                {
                    accepted[i]!.Set(document);
                }
            }
        }

        return new ReportScope(_snapshot, accepted, _cancel);
    }

    /// <summary>Counts the reports in it that match a query; null is every report.</summary>
    public int Count(Query? query)
    {
        if (IsEmpty)
        {
            return 0;
        }

        var batch = new MatchBatch();
        return Matchers(query).Sum(part => part.Matcher.Count(batch, _accepted[part.Segment]?.GetBits()));
    }

    /// <summary>Makes the matchers of the segments one by one: each must be done with before the next.</summary>
    private IEnumerable<(int Segment, Matcher Matcher)> Matchers(Query? query)
    {
        var plan = query is null ? new AllPlan(0) : new MatchPlanner(_snapshot).Plan(query, isScored: false);
        for (var i = 0; i < _accepted.Length; i++)
        {
            _cancel.ThrowIfCancellationRequested();
            if (plan.On(_snapshot.Segments[i]) is { } matcher)
            {
                yield return (i, matcher);
            }
        }
    }

    private static FixedBitSet? Both(FixedBitSet? current, List<FixedBitSet> filters)
    {
        if (filters.Count == 0)
        {
            return current;
        }

        var accepted = (FixedBitSet)(current ?? filters[0]).Clone();
        filters.ForEach(accepted.And);
        return accepted;
    }
}
