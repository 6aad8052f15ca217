using System.Globalization;
using Lucene.Net.Search;
using Search.Indexing;
using Fields = Search.Indexing.Fields;
using Sort = Search.Indexing.Sort;

namespace Search.Benchmarks.Peers;

/// <summary>What a query came to.</summary>
/// <param name="Hits">How many reports match.</param>
/// <param name="Facets">The counts in the peers' notation, or - without.</param>
/// <param name="Best">The best documents.</param>
/// <param name="Characters">How much text was made of them.</param>
internal readonly record struct PeerAnswer(int Hits, string Facets, Candidate[] Best, int Characters);

/// <summary>Runs the peers' queries on our engine, each mode as the peers have it.</summary>
internal sealed class PeerSearch : IDisposable
{
    private const int PageSize = 10;
    private const int FirstYear = 2014;
    private const int Months = 13 * 12;

    private static readonly int[] MonthStarts =
        [.. Enumerable.Range(0, Months + 1).Select(month => new DateOnly(FirstYear, 1, 1).AddMonths(month).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber)];

    private static readonly ParsedQuery Parsed = QueryParser.Parse("");

    private readonly FacetDictionaries _dictionaries = new();
    private readonly FacetNames _names = new(FacetLabels.None);
    private readonly SnapshotSource _source;
    private readonly SnapshotLease _lease;
    private readonly StoreFile _store;

    public PeerSearch(string folder)
    {
        _source = new SnapshotSource(folder, _dictionaries, TimeProvider.System);
        _lease = _source.Lease();
        _store = StoreFile.OpenToRead(folder) ?? throw new FileNotFoundException($"There is no store in {folder}. Run peers index first.");
    }

    public int Segments => _lease.Snapshot.Segments.Count;

    public PeerAnswer Run(PeerQuery query, string filter, string mode)
    {
        var plan = PlanOf(query, filter, mode);
        using var run = new SearchRun(_lease.Snapshot, plan, QueryOf(query, filter, mode), _dictionaries, CancellationToken.None);
        var best = run.Run();
        var facets = plan.Asks.Count > 0 ? Notation(run) : "-";
        var characters = mode is "hl" or "page" ? Show(query, best) : 0;
        return new PeerAnswer(run.Total, facets, best, characters);
    }

    /// <summary>Gets the peers' own ids of documents.</summary>
    public string Ids(Candidate[] candidates) => string.Concat(candidates.Select(candidate => Read(candidate).Report.Author + ","));

    public void Dispose()
    {
        _store.Dispose();
        _lease.Dispose();
        _source.Dispose();
    }

    private static Plan PlanOf(PeerQuery query, string filter, string mode)
    {
        var hasFacets = mode is "facet" or "page" or "ds";
        var request = new SearchRequest
        {
            PageSize = PageSize,
            Facets = hasFacets ? [new FacetAsk(Facet.Place, PageSize), new FacetAsk(Facet.Actor, PageSize)] : [],
            From = filter == "date" ? Bound(query.From) : null,
            To = filter == "date" ? Bound(query.To) : null,
            Choices = mode == "ds" ? [filter == "place" ? new(Facet.Place, query.Place) : new(Facet.Actor, query.Actor)] : [],
        };
        return new Plan(request, Parsed, Sort.Relevance, long.MaxValue, null) { CountsDays = hasFacets };
    }

    /// <summary>A place or actor that filters the counts too is a clause of the query, as place: is in the query language.</summary>
    private static Query QueryOf(PeerQuery query, string filter, string mode)
    {
        if (mode == "ds" || filter is not ("place" or "actor"))
        {
            return query.Query;
        }

        var term = filter == "place" ? Fields.Of(Facet.Place).Term(query.Place) : Fields.Of(Facet.Actor).Term(query.Actor);
        return new BooleanQuery
        {
            { query.Query, Occur.MUST },
            { new ConstantScoreQuery(new TermQuery(term)) { Boost = 0 }, Occur.MUST },
        };
    }

    private int Show(PeerQuery query, Candidate[] candidates)
    {
        var hits = new HitMaker(PeerMatch.Of(query, _lease.Snapshot), _names, new StoryCounts(_lease.Snapshot, _lease.Snapshot.Sequence), PeerText.Read);
        var characters = 0;
        foreach (var candidate in candidates)
        {
            var hit = hits.Make(Read(candidate), candidate);
            characters += hit.Heading.Length + hit.Source.Length + hit.Published!.Value.Length + hit.Url!.OriginalString.Length;
            characters += hit.Snippets.Sum(snippet => snippet.Text.Length);
        }

        return characters;
    }

    private RevisionRecord Read(Candidate candidate)
    {
        var segment = _lease.Snapshot.Segments[candidate.Segment].Reader;
        return _store.Read(segment.GetNumericDocValues(Fields.Position.Name).Get(candidate.Document), StoreJson.ReadRevision);
    }

    private string Notation(SearchRun run)
    {
        var facets = run.Facets(_names);
        return $"{Counts(facets[Facet.Place.Name])}|{Counts(facets[Facet.Actor.Name])}|{MonthHash(run.Days!)}";
    }

    private static string Counts(FacetResult facet) =>
        string.Concat(facet.Values.Where(value => value.Count > 0).Take(PageSize).Select(value => value.Count.ToString(CultureInfo.InvariantCulture) + ","));

    private static string MonthHash(DayCounts days)
    {
        var hash = 0L;
        for (var month = 0; month < Months; month++)
        {
            hash = (hash * 31) + days.Sum(MonthStarts[month], MonthStarts[month + 1] - 1);
        }

        return hash.ToString("x", CultureInfo.InvariantCulture);
    }

    private static DateBound Bound(long seconds) =>
        DateBound.Parse(DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
