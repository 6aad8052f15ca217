using Lucene.Net.Index;
using Lucene.Net.Search;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Finds the reports that share most of what tells a report from others, by the code that answers searches.</summary>
internal sealed class SimilarReports
{
    /// <summary>How many candidates are read beside those asked for, since some may share too little.</summary>
    private const int Spare = 10;

    private const int LeastShared = 2;

    private readonly CountingSearch _search;
    private readonly SimilarRequest _request;
    private readonly Revision _revision;
    private readonly SignificantTerms _terms;

    public SimilarReports(CountingSearch search, SimilarRequest request, Revision revision)
    {
        (_search, _request, _revision) = (search, request, revision);
        _terms = SignificantTerms.Of(revision.Report, search.Snapshot);
    }

    /// <summary>Gets them, the most alike first.</summary>
    /// <param name="names">The names of places and actors.</param>
    /// <param name="read">Reads the revision of a candidate.</param>
    /// <param name="cancel">Stops the search.</param>
    public SimilarList Find(FacetNames names, Func<Candidate, RevisionRecord> read, CancellationToken cancel)
    {
        var match = TextMatch.Of(null);
        match.AddStems(_terms.Words.Select(word => word.Term));
        var hits = new HitMaker(match, names, new StoryCounts(_search.Snapshot, _search.Plan.Sequence), ReportText.Read);
        var found = new List<SimilarReport>();
        foreach (var candidate in Candidates(cancel))
        {
            var revision = read(candidate);
            var similar = Compare(hits.Make(revision, candidate), revision.Report, BitConverter.Int32BitsToSingle((int)-candidate.Key));
            if (found.Count < _request.Limit && similar.Words.Count + similar.Places.Count + similar.Actors.Count >= LeastShared)
            {
                found.Add(similar);
            }
        }

        return new SimilarList(_search.Plan.Sequence, _request.Id, _revision.Number, [.. _terms.Words.Select(word => word.Form)], found);
    }

    private Candidate[] Candidates(CancellationToken cancel)
    {
        var query = MakeQuery();
        if (query.Clauses.Count == 0)
        {
            return [];
        }

        Exclude(query);
        if (_search.Compiled.Query is { } narrowing)
        {
            query = new BooleanQuery { { query, Occur.MUST }, { new ConstantScoreQuery(narrowing) { Boost = 0 }, Occur.MUST } };
        }

        var request = _request.Within with { PageSize = _request.Limit + Spare, Facets = [] };
        var plan = new Plan(request, QueryParser.Parse(""), Sort.Relevance, _search.Plan.Sequence, null);
        using var run = new SearchRun(_search.Snapshot, plan, query, _search.Dictionaries, cancel);
        return run.Run();
    }

    /// <summary>
    /// What is written once counts its rarity, what is repeated more; a word as BM25 finds it in the other, a value once.
    /// </summary>
    private BooleanQuery MakeQuery()
    {
        var query = new BooleanQuery();
        foreach (var word in _terms.Words)
        {
            var term = Fields.Text.Term(word.Term);
            query.Add(new TermQuery(term) { Boost = word.Weight / RarityOf(term) }, Occur.SHOULD);
        }

        Add(query, Facet.Place, _terms.Places);
        Add(query, Facet.Actor, _terms.Actors);
        return query;
    }

    private static void Add(BooleanQuery query, Facet facet, List<SignificantTerm> values) => values.ForEach(
        value => query.Add(
            new ConstantScoreQuery(new TermQuery(Fields.Of(facet).Term(value.Term))) { Boost = value.Weight }, Occur.SHOULD));

    private void Exclude(BooleanQuery query)
    {
        query.Add(new TermQuery(Fields.Id.Term(_revision.Id.ToString())), Occur.MUST_NOT);
        if (!_request.IncludesTellings && _revision.Story is { } story)
        {
            query.Add(new TermQuery(Fields.Of(Facet.Story).Term(story.Id.ToString())), Occur.MUST_NOT);
        }
    }

    private float RarityOf(Term term) => Weights.Rarity(_search.Snapshot.Terms.Find(term).DocFreq, _search.Snapshot.Reports.MaxDoc);

    private SimilarReport Compare(Hit hit, Report report, float score)
    {
        var tokens = new List<TextToken>();
        ReportText.Read(report.Heading, report.Language, tokens);
        ReportText.Read(report.Body, report.Language, tokens);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            stems.Add(token.Word.Stem);
            stems.UnionWith(token.Word.AlsoStem is { } also ? [also] : []);
        }

        return new SimilarReport(
            hit,
            score,
            [.. _terms.Words.Where(word => stems.Contains(word.Term)).Select(word => word.Form)],
            [.. hit.Places.Where(place => place.Id is { } id && _terms.Places.Exists(known => known.Term == id.ToString()))],
            [.. hit.Actors.Where(actor => _terms.Actors.Exists(known => known.Term == ValueOf(actor)))]);
    }

    private static string ValueOf(HitActor actor) => actor.Id?.ToString() ?? ActorValue.OfUnlinked(actor.Label);
}
