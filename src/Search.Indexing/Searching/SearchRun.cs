using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Walks once over the documents that match and collects the total, the first hits, and the counts of every facet.</summary>
/// <remarks>
/// A document that fails the choice of exactly one facet is no hit, and is counted in that facet alone: so a facet's own choice does not
/// narrow its own counts ("drill sideways").
/// </remarks>
internal sealed class SearchRun : IDisposable
{
    private readonly IndexSnapshot _snapshot;
    private readonly Plan _plan;
    private readonly CancellationToken _cancel;
    private readonly List<FacetCounter> _counters;
    private readonly List<ChoiceFilter> _narrowing;
    private readonly List<FacetCounter> _sideways;
    private readonly DayCounts? _days;
    private readonly List<SpanFilter> _spans;
    private readonly SortKeys _keys;
    private readonly TopCandidates _top;
    private readonly Parting _parting;
    private readonly MatchPlan? _matches;
    private readonly CountedDocuments? _hits;
    private readonly FacetDictionaries _dictionaries;
    private int _counted;

    public SearchRun(IndexSnapshot snapshot, Plan plan, Query? query, FacetDictionaries dictionaries, CancellationToken cancel)
    {
        (_snapshot, _plan, _dictionaries, _cancel) = (snapshot, plan, dictionaries, cancel);
        var choices = ChoiceFilter.Of(plan.Request);
        NumberValues(snapshot, plan.Asks);
        _hits = plan.Gathers ? new CountedDocuments(snapshot.Segments.Count) : null;
        _counters = [.. plan.Asks.Select(ask => new FacetCounter(
            ask,
            dictionaries.ByFacet[ask.Facet],
            choices.Find(choice => choice.Facet == ask.Facet),
            plan.Gathers ? new CountedDocuments(snapshot.Segments.Count) : null))];
        _sideways = _counters.FindAll(counter => counter.Choice is not null);
        _narrowing = choices.FindAll(choice => !_sideways.Exists(counter => counter.Choice == choice));
        _days = plan.CountsDays ? new DayCounts(snapshot.Segments) : null;
        _spans = SpanFilter.AllOf(plan.Request);
        _keys = new SortKeys(plan.Sort, new EventFilter(plan.Request));
        Order = new CandidateOrder(snapshot.Segments);
        Collapse = plan.CollapsesStories ? new StoryCollapse(snapshot.Stories, Order) : null;
        _top = new TopCandidates(plan.Request.PageSize, Order, plan.Cursor?.Position);
        _parting = new Parting(_sideways.Count);
        _matches = query is null ? null : new MatchPlanner(snapshot).Plan(query, _keys.NeedsScore);
    }

    public CandidateOrder Order { get; }

    /// <summary>What makes the tellings of a story one hit; null where each is one.</summary>
    public StoryCollapse? Collapse { get; }

    /// <summary>How many documents match.</summary>
    public int Total { get; private set; }

    /// <summary>Whether there are hits behind those of the page.</summary>
    public bool HasMore => _top.Seen > _plan.Request.PageSize;

    /// <summary>How many units the hits come to.</summary>
    public Counted Counted => new(_plan.Request.CountBy, _hits is null ? Total : _counted);

    /// <summary>The hits by the day they were published; null where they are not asked for.</summary>
    public DayCounts? Days => _days;

    /// <summary>The hits, where the plan says to keep them; else null.</summary>
    public CountedDocuments? Hits => _hits;

    /// <summary>The counts of the facets, in the order in which they were asked for.</summary>
    public IReadOnlyList<FacetCounter> Counters => _counters;

    /// <summary>Walks over all segments.</summary>
    public Candidate[] Run()
    {
        var batch = new MatchBatch();
        for (var i = 0; i < _snapshot.Segments.Count; i++)
        {
            Walk(i, batch);
        }

        foreach (var candidate in Collapse?.Chosen ?? [])
        {
            _top.Add(candidate);
        }

        CountKept();
        return _top.ToSorted();
    }

    /// <summary>Gets the counts by facet name.</summary>
    public Dictionary<string, FacetResult> Facets(FacetNames names) =>
        _counters.ToDictionary(counter => counter.Ask.Facet.Name, counter => counter.ToResult(names));

    public void Dispose()
    {
        _counters.ForEach(counter => counter.Dispose());
        _hits?.Dispose();
        _days?.Dispose();
    }

    /// <summary>
    /// A facet that is seldom counted has numbers for its values only when it is unpacked; the counters need to know how many there are.
    /// </summary>
    private static void NumberValues(IndexSnapshot snapshot, IReadOnlyList<FacetAsk> asks)
    {
        foreach (var ask in asks)
        {
            foreach (var segment in snapshot.Segments)
            {
                segment.Data.Column(ask.Facet, segment.Reader);
            }
        }
    }

    private void Walk(int index, MatchBatch batch)
    {
        var segment = _snapshot.Segments[index];
        if (MatcherOf(segment) is not { } matcher)
        {
            return;
        }

        var accepted = Accepted(segment)?.GetBits();
        var sideways = SidewaysBits(segment);
        var adjustment = _keys.NeedsScore ? _plan.Adjustment?.On(segment) : null;
        _counters.ForEach(counter => counter.Enter(segment));
        while (matcher.Next(batch, accepted))
        {
            _cancel.ThrowIfCancellationRequested();
            if (sideways.Length > 0)
            {
                Part(segment, batch, sideways);
            }

            adjustment?.Apply(batch, _top.LeastScore);
            Take(index, segment, batch);
        }
    }

    /// <summary>Counts what was kept to be counted by stories or originators.</summary>
    private void CountKept()
    {
        if (_hits is null)
        {
            return;
        }

        using var groups = Groups(_hits);
        _counted = groups.Total;
        foreach (var counter in _counters)
        {
            if (counter.Sideways is { Count: > 0 } sideways)
            {
                using var wider = Groups(_hits, sideways);
                counter.Count(wider);
            }
            else
            {
                counter.Count(groups);
            }
        }
    }

    private UnitGroups Groups(params CountedDocuments[] sets) =>
        UnitGroups.Of(_snapshot.Segments, _plan.Request.CountBy, _dictionaries, sets);

    private Matcher? MatcherOf(Segment segment) => _matches is null ? new AllMatcher(segment.Size, 0) : _matches.On(segment);

    /// <summary>Counts the documents that fail the choice of one facet only in that facet, and leaves the hits.</summary>
    private void Part(Segment segment, MatchBatch batch, long[][] sideways)
    {
        _parting.Run(batch, sideways);
        for (var i = 0; i < sideways.Length; i++)
        {
            _sideways[i].CountSideways(segment, _parting.Failed(i));
        }
    }

    private void Take(int index, Segment segment, MatchBatch batch)
    {
        var hits = batch.Documents.AsSpan(0, batch.Count);
        Total += hits.Length;
        Count(segment, hits);
        Collapse?.Take(index, segment.Data, batch, _keys);
        _top.Add(index, segment.Data, batch, _keys);
    }

    private void Count(Segment segment, ReadOnlySpan<int> hits)
    {
        _days?.Count(segment, hits);
        if (_hits is not null)
        {
            _hits.Add(segment, hits);
            return;
        }

        foreach (var counter in _counters)
        {
            counter.Count(hits);
        }
    }

    private long[][] SidewaysBits(Segment segment)
    {
        var bits = new long[_sideways.Count][];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = _sideways[i].Choice!.Bits(segment).GetBits();
        }

        return bits;
    }

    /// <summary>Gets the documents that all facets' choices are looked at for; null where that is every one that is not deleted.</summary>
    private FixedBitSet? Accepted(Segment segment)
    {
        var current = _plan.Sequence >= _snapshot.Sequence ? segment.Current : segment.CurrentAt(_plan.Sequence);
        var filters = _narrowing.ConvertAll(choice => choice.Bits(segment));
        filters.AddRange(_spans.ConvertAll(span => span.Bits(segment)));
        if (filters.Count == 0)
        {
            return current;
        }

        var accepted = (FixedBitSet)(current ?? filters[0]).Clone();
        filters.ForEach(accepted.And);
        return accepted;
    }
}
