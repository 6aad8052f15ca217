using System.Globalization;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Searches the corpus of one data directory. Takes no lock, sees committed data only, and may be used by many threads at once.
/// </summary>
public sealed class CorpusReader : IDisposable
{
    private readonly FacetDictionaries _dictionaries;
    private readonly FacetNames _names;
    private readonly SnapshotSource _source;
    private readonly Planner _planner;
    private readonly PlaceSettling _settling;
    private readonly CommitLog _commits;
    private readonly CorpusVocabulary _vocabulary;
    private readonly RevisionFiles _revisions;
    private readonly PageMaker _pages;

    private CorpusReader(string directory, FacetLabels labels, TimeProvider time, PlaceAtlas atlas)
    {
        (_names, _dictionaries, _revisions) = (new FacetNames(labels), new FacetDictionaries(atlas), new RevisionFiles(directory));
        _settling = new PlaceSettling(atlas, _names);
        _source = new SnapshotSource(directory, _dictionaries, time);
        _commits = new CommitLog(_revisions.Store);
        _planner = new Planner(_source, _commits, _settling);
        _vocabulary = new CorpusVocabulary(_dictionaries, _names);
        _pages = new PageMaker(_dictionaries, _names, _source, _commits, _settling, _vocabulary, _revisions);
    }

    /// <summary>Gets the last committed sequence that a search sees now; 0 in an empty corpus.</summary>
    public long Sequence
    {
        get
        {
            using var lease = _source.Lease();
            return lease.Snapshot.Sequence;
        }
    }

    /// <summary>Opens the corpus of a directory for reading; one that does not exist yet is an empty corpus.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="labels">Where facet values get their names.</param>
    /// <param name="time">The clock that cursors expire by.</param>
    /// <param name="atlas">Where places lie, for shapes in queries and for clusters; null knows none.</param>
    /// <exception cref="CorpusException">The store or index is damaged or of another version; the message says what cures it.</exception>
    public static CorpusReader Open(string directory, FacetLabels labels, TimeProvider time, PlaceAtlas? atlas = null) =>
        new(directory, labels, time, atlas ?? PlaceAtlas.None);

    /// <summary>Answers a request.</summary>
    /// <returns>A <see cref="SearchPage"/>, or why there is none: <see cref="SearchRefused"/>, <see cref="CursorExpired"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, search => _pages.Make(search, cancellationToken), cancellationToken);

    /// <summary>Lists the values of a facet under a search, a page at a time, to the very last.</summary>
    /// <returns>A <see cref="FacetPage"/>, or why there is none: <see cref="SearchRefused"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Values(FacetRequest request, CancellationToken cancellationToken = default) =>
        FacetPageMaker.SearchFor(request, out var cursor, out var refusal) is { } search
            ? Answer(search, counting => FacetPageMaker.Make(request, cursor, counting, _names, cancellationToken), cancellationToken)
            : refusal!;

    /// <summary>Counts which values of two facets stand in the same reports of a search.</summary>
    /// <returns>A <see cref="CooccurrenceTable"/>, or why there is none: <see cref="SearchRefused"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Cooccurrence(CooccurrenceRequest request, CancellationToken cancellationToken = default) =>
        Answer(
            CooccurrenceMaker.SearchFor(request),
            counting => CooccurrenceMaker.Make(request, counting, _names, cancellationToken),
            cancellationToken);

    /// <summary>Counts the hits of a request by day, week, month or any other interval of its clocks.</summary>
    /// <param name="request">The request; its order, counts and page do not matter.</param>
    /// <param name="asks">What to count by.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A <see cref="HistogramAnswer"/>, or why there is none: <see cref="SearchRefused"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Histograms(
        SearchRequest request, IReadOnlyList<HistogramAsk> asks, CancellationToken cancellationToken = default) =>
        Answer(HistogramSearch.Of(request), search => HistogramSearch.Answer(search, asks, cancellationToken), cancellationToken);

    /// <summary>Opens the count of one facet value: the reports that make it, with the sentences that say it.</summary>
    /// <returns>An <see cref="EvidencePage"/>, or why there is none: <see cref="SearchRefused"/>, <see cref="CursorExpired"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Evidence(EvidenceRequest request, CancellationToken cancellationToken = default) =>
        Answer(request.Narrowed, search => _pages.Evidence(request, search, cancellationToken), cancellationToken);

    /// <summary>Counts the places of a search's reports in clusters, for a map.</summary>
    /// <returns>A <see cref="ClusterPage"/>, or why there is none: <see cref="SearchRefused"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Clusters(ClusterRequest request, CancellationToken cancellationToken = default) =>
        Answer(
            ClusterMaker.SearchFor(request),
            counting => ClusterMaker.Make(request, counting, _names, cancellationToken),
            cancellationToken);

    /// <summary>
    /// Gets a request that asks the same whatever the gazetteer will hold: names in <c>near:</c> are replaced by the ids of the places they
    /// are taken for. One that cannot be answered stays as it is.
    /// </summary>
    public SearchRequest Settle(SearchRequest request) => request with { Query = _settling.Settle(request.Query) };

    /// <summary>Completes a query that is being typed.</summary>
    /// <returns>A <see cref="SuggestionList"/>, or why there is none: <see cref="SearchRefused"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the work stopped.</exception>
    public SearchAnswer Suggest(SuggestRequest request, CancellationToken cancellationToken = default) => Answer(
        request.Within,
        counting => Suggester.Answer(_vocabulary.In(counting.Snapshot), _names, new(counting, _settling, cancellationToken), request),
        cancellationToken);

    /// <summary>Finds the reports that are like another.</summary>
    /// <returns>A <see cref="SimilarList"/>, or why there is none: <see cref="NoSuchReport"/>, <see cref="SearchRefused"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Similar(SimilarRequest request, CancellationToken cancellationToken = default) => Answer(request.Within, counting =>
        _revisions.Of(counting.Snapshot, request.Id).FirstOrDefault(revision => revision.IsCurrentAt(counting.Plan.Sequence)) is { } shown
            ? new SimilarReports(counting, request, shown).Find(
                _names, at => _revisions.At(counting.Snapshot, at), cancellationToken)
            : new NoSuchReport(request.Id, counting.Plan.Sequence), cancellationToken);

    /// <summary>Gets the revision of a report that is current now or was at a moment; null where there is none.</summary>
    /// <param name="id">The report.</param>
    /// <param name="asOf">The moment; null is now.</param>
    public Revision? Find(ReportId id, AsOf? asOf = null)
    {
        using var lease = _source.Lease();
        var sequence = asOf is { } moment ? _commits.SequenceAt(moment, lease.Snapshot) : lease.Snapshot.Sequence;
        return _revisions.Of(lease.Snapshot, id).FirstOrDefault(revision => revision.IsCurrentAt(sequence));
    }

    /// <summary>Gets every revision of a report, first to last; none where the report is not known.</summary>
    public IReadOnlyList<Revision> Revisions(ReportId id)
    {
        using var lease = _source.Lease();
        return [.. _revisions.Of(lease.Snapshot, id).OrderBy(revision => revision.Number)];
    }

    /// <summary>Gets every current report with the story that it tells, lazily, as of the last commit.</summary>
    public IEnumerable<Telling> Tellings()
    {
        using var lease = _source.Lease();
        foreach (var revision in _revisions.Current(lease.Snapshot))
        {
            var article = Ledger.Find(lease.Snapshot.Ledger, revision.Report.ArticleId) is { } position
                ? _revisions.Store().Read(position, StoreJson.ReadReceived)
                : null;
            var doc = article?.RecordId ?? revision.Id.ToString();
            yield return revision.Story is { } story
                ? new Telling(doc, story.Id, revision.Id, story.Relation, story.Originator)
                : new Telling(doc, revision.Id, revision.Id, StoryRelation.Origin, revision.Report.Source);
        }
    }

    /// <summary>
    /// Gets the largest stories, most tellings first, each by its origin, as of the last commit; those of one report are left out.
    /// </summary>
    /// <param name="count">How many at most, 1 to 1,000.</param>
    public IReadOnlyList<(Revision Origin, int Versions)> LargestStories(int count)
    {
        var page = (SearchPage)Search(new SearchRequest { PageSize = 1, Facets = [new FacetAsk(Facet.Story, count)] });
        return
        [
            .. page.Facets[Facet.Story.Name].Values.Where(story => story.Count > 1)
                .Select(story => (Find(ReportId.Parse(story.Id, CultureInfo.InvariantCulture)), story.Count))
                .Where(story => story.Item1 is not null)!,
        ];
    }

    /// <summary>Gets the story of a revision, with the number of its tellings as of a sequence; null where the revision has none.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="sequence">The sequence, not above <see cref="Sequence"/>.</param>
    public HitStory? StoryOf(Revision revision, long sequence)
    {
        using var lease = _source.Lease();
        return new StoryCounts(lease.Snapshot, sequence).Of(revision.Story);
    }

    /// <summary>Gets every commit after a sequence, in their order.</summary>
    /// <param name="after">The sequence; 0 for all.</param>
    public IReadOnlyList<Commit> Commits(long after = 0)
    {
        using var lease = _source.Lease();
        return _commits.After(after, lease.Snapshot);
    }

    /// <summary>Counts what the corpus holds now.</summary>
    public CorpusStatistics Statistics()
    {
        using var lease = _source.Lease();
        return new StatisticsMaker(lease.Snapshot, _dictionaries, _names).Make(_commits, _revisions.StoreLength);
    }

    /// <summary>Closes the reader. No search may be under way.</summary>
    public void Dispose()
    {
        _source.Dispose();
        _revisions.Dispose();
    }

    /// <summary>Lets searches see the last commit.</summary>
    internal void Refresh() => _source.Refresh();

    /// <summary>Plans and compiles a search for an answer, or says why there is none.</summary>
    private SearchAnswer Answer(SearchRequest request, Func<CountingSearch, SearchAnswer> make, CancellationToken cancellationToken)
    {
        if (_planner.Make(request, out var lease, out var refusal) is not { } plan)
        {
            return refusal!;
        }

        using (lease)
        {
            var compiled = LuceneCompiler.Compile(plan.Root, lease.Snapshot, plan.Sort == Sort.Relevance, _dictionaries, cancellationToken);
            return compiled.Problem is { } problem
                ? Planner.Refuse(Parameters.Query, $"{problem.Message} {problem.Hint}", problem)
                : make(new CountingSearch(lease.Snapshot, plan, compiled, _dictionaries));
        }
    }
}
