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
    private const int CancelCheck = 4095;

    private readonly IndexSnapshot _snapshot;
    private readonly Plan _plan;
    private readonly CancellationToken _cancel;
    private readonly List<FacetCounter> _counters;
    private readonly List<ChoiceFilter> _narrowing;
    private readonly List<FacetCounter> _sideways;
    private readonly DayCounts? _days;
    private readonly SpanFilter? _span;
    private readonly SortKeys _keys;
    private readonly TopCandidates _top;
    private readonly Weight? _weight;

    public SearchRun(IndexSnapshot snapshot, Plan plan, Query? query, FacetDictionaries dictionaries, CancellationToken cancel)
    {
        (_snapshot, _plan, _cancel) = (snapshot, plan, cancel);
        var choices = ChoiceFilter.Of(plan.Request);
        _counters = [.. plan.Asks.Select(
            ask => new FacetCounter(ask, dictionaries.ByFacet[ask.Facet], choices.Find(choice => choice.Facet == ask.Facet)))];
        _sideways = _counters.FindAll(counter => counter.Choice is not null);
        _narrowing = choices.FindAll(choice => !_sideways.Exists(counter => counter.Choice == choice));
        _days = plan.CountsDays ? new DayCounts(snapshot.Segments) : null;
        _span = SpanFilter.Of(plan.Request);
        _keys = new SortKeys(plan.Sort, new EventFilter(plan.Request));
        Order = new CandidateOrder(snapshot.Segments);
        _top = new TopCandidates(plan.Request.PageSize, Order, plan.Cursor?.Position);
        _weight = query is null ? null : snapshot.Searcher.CreateNormalizedWeight(query);
    }

    public CandidateOrder Order { get; }

    /// <summary>How many documents match.</summary>
    public int Total { get; private set; }

    /// <summary>Whether there are hits behind those of the page.</summary>
    public bool HasMore => _top.Seen > _plan.Request.PageSize;

    /// <summary>The hits by the day they were published; null where they are not asked for.</summary>
    public DayCounts? Days => _days;

    /// <summary>Walks over all segments.</summary>
    public Candidate[] Run()
    {
        for (var i = 0; i < _snapshot.Segments.Count; i++)
        {
            var buffers = new HitBuffers(_snapshot.Segments[i], _sideways.Count);
            Walk(i, buffers);
            Count(buffers);
            buffers.Return();
        }

        return _top.ToSorted();
    }

    /// <summary>Gets the counts by facet name.</summary>
    public Dictionary<string, FacetResult> Facets(FacetNames names) =>
        _counters.ToDictionary(counter => counter.Ask.Facet.Name, counter => counter.ToResult(names));

    public void Dispose()
    {
        _counters.ForEach(counter => counter.Dispose());
        _days?.Dispose();
    }

    private void Walk(int index, HitBuffers buffers)
    {
        var segment = _snapshot.Segments[index];
        var accepted = Accepted(segment);
        var sideways = _sideways.ConvertAll(counter => counter.Choice!.Bits(segment)).ToArray();
        if (_weight is null)
        {
            WalkAll(index, segment, accepted, sideways, buffers);
        }
        else if (_weight.GetScorer(segment.Context, accepted ?? segment.Reader.LiveDocs) is { } scorer)
        {
            WalkMatches(index, segment, scorer, sideways, buffers);
        }
    }

    private void WalkMatches(int index, Segment segment, Scorer scorer, FixedBitSet[] sideways, HitBuffers buffers)
    {
        var needsScore = _keys.NeedsScore;
        for (var document = scorer.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = scorer.NextDoc())
        {
            if (Accept(document, sideways, buffers))
            {
                Add(index, segment, document, needsScore ? scorer.GetScore() : 0);
            }
        }
    }

    private void WalkAll(int index, Segment segment, FixedBitSet? accepted, FixedBitSet[] sideways, HitBuffers buffers)
    {
        for (var document = 0; document < segment.Size; document++)
        {
            if ((accepted is null || accepted.Get(document)) && Accept(document, sideways, buffers))
            {
                Add(index, segment, document, 0);
            }
        }
    }

    /// <summary>Notes a matching document as a hit, or as failing the choice of one facet only.</summary>
    private static bool Accept(int document, FixedBitSet[] sideways, HitBuffers buffers)
    {
        var failed = -1;
        for (var i = 0; i < sideways.Length; i++)
        {
            if (!sideways[i].Get(document))
            {
                if (failed >= 0)
                {
                    return false;
                }

                failed = i;
            }
        }

        buffers.Add(failed, document);
        return failed < 0;
    }

    private void Add(int index, Segment segment, int document, float score)
    {
        if ((++Total & CancelCheck) == 0)
        {
            _cancel.ThrowIfCancellationRequested();
        }

        _top.Add(new Candidate(_keys.Of(segment.Data, document, score), segment.Data.IdKeys[document], index, document));
    }

    private void Count(HitBuffers buffers)
    {
        _days?.Count(buffers.Segment, buffers.Hits);
        foreach (var counter in _counters)
        {
            counter.Count(buffers.Segment, buffers.Hits);
        }

        for (var i = 0; i < _sideways.Count; i++)
        {
            _sideways[i].Count(buffers.Segment, buffers.Failed(i));
        }
    }

    /// <summary>Gets the documents that all facets' choices are looked at for; null where that is every one that is not deleted.</summary>
    private FixedBitSet? Accepted(Segment segment)
    {
        var current = _plan.Sequence >= _snapshot.Sequence ? segment.Current : segment.CurrentAt(_plan.Sequence);
        var filters = _narrowing.ConvertAll(choice => choice.Bits(segment));
        if (_span is not null)
        {
            filters.Add(_span.Bits(segment));
        }

        if (filters.Count == 0)
        {
            return current;
        }

        var accepted = (FixedBitSet)(current ?? filters[0]).Clone();
        filters.ForEach(accepted.And);
        return accepted;
    }
}
