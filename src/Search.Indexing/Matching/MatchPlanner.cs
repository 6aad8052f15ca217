using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Turns Lucene's queries into plans of our own; what it has no matcher for runs in Lucene's scorers.</summary>
/// <remarks>Hits are Lucene's, and so are scores but for the order in which the parts of a sum are added.</remarks>
internal sealed class MatchPlanner(IndexSnapshot snapshot)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="query">The query; its boosts count.</param>
    /// <param name="isScored">Whether scores are asked for; else they may be anything.</param>
    public MatchPlan Plan(Query query, bool isScored) => Plan(query, 1, isScored);

    private MatchPlan Plan(Query query, float boost, bool isScored) => query switch
    {
        TermQuery term => Term(term.Term, boost * term.Boost, isScored),
        BooleanQuery { MinimumNumberShouldMatch: 0 } boolean => Boolean(boolean, boost * boolean.Boost, isScored),
        PhraseQuery phrase when Phrase(phrase, boost * phrase.Boost, isScored) is { } plan => plan,
        MultiTermQuery many when IsUnscored(many) => new UnionPlan(many, isScored ? boost * many.Boost : 0),
        FuzzyQuery { Transpositions: true, MultiTermRewriteMethod: MultiTermQuery.TopTermsScoringBooleanQueryRewrite top } fuzzy =>
            Fuzzy(fuzzy, top.Count, boost * fuzzy.Boost, isScored),
        ConstantScoreQuery { Query: { } inner } constant =>
            new ConstantPlan(Plan(inner, 0, isScored: false), isScored ? boost * constant.Boost : 0),
        ConstantScoreQuery { Filter: SegmentFilter filter } constant => new BitsPlan(filter, isScored ? boost * constant.Boost : 0),
        MatchAllDocsQuery all => new AllPlan(isScored ? boost * all.Boost : 0),
        _ => Other(query, boost, isScored),
    };

    /// <summary>Rewrites a query to others that there may be matchers for.</summary>
    private MatchPlan Other(Query query, float boost, bool isScored)
    {
        var rewritten = query.Rewrite(snapshot.Reports);
        if (rewritten != query)
        {
            return Plan(rewritten, boost, isScored);
        }

        var boosted = boost == 1 ? query : Boosted(query, boost);
        return new LucenePlan(snapshot.Searcher.CreateNormalizedWeight(boosted), isScored);
    }

    private TermPlan Term(Term term, float boost, bool isScored)
    {
        var states = snapshot.Terms.Find(term);
        return new TermPlan(states, term.Field, isScored ? Weight(term.Field, [states], boost) : null);
    }

    private PhrasePlan? Phrase(PhraseQuery query, float boost, bool isScored)
    {
        var terms = query.GetTerms();
        if (terms.Length < 2 || (query.Slop > 0 && terms.Distinct().Count() < terms.Length))
        {
            return null;
        }

        var states = Array.ConvertAll(terms, snapshot.Terms.Find);
        var weight = isScored ? Weight(terms[0].Field, states, boost) : null;
        return new PhrasePlan(states, query.GetPositions(), query.Slop, terms[0].Field, weight);
    }

    private BooleanPlan Boolean(BooleanQuery query, float boost, bool isScored)
    {
        List<MatchPlan> required = [], optional = [], excluded = [];
        foreach (var clause in query.Clauses)
        {
            if (clause.Occur == Occur.MUST_NOT)
            {
                excluded.Add(Plan(clause.Query, 0, isScored: false));
            }
            else
            {
                (clause.Occur == Occur.MUST ? required : optional).Add(Plan(clause.Query, boost, isScored));
            }
        }

        return new BooleanPlan(required, isScored || required.Count == 0 ? optional : [], excluded);
    }

    private BooleanPlan Fuzzy(FuzzyQuery query, int most, float boost, bool isScored) => new(
        [],
        [.. FuzzyTerms.Of(query, most, snapshot).Select(found => Term(found.Term, boost * found.Boost, isScored))],
        []);

    private FieldWeight Weight(string field, TermContext[] states, float boost)
    {
        var statistics = snapshot.Terms.Statistics(field);
        var rarity = 0f;
        foreach (var state in states)
        {
            rarity += statistics.Rarity(state.DocFreq);
        }

        return new FieldWeight(statistics, rarity, boost);
    }

    /// <summary>Says whether the terms that a pattern stands for all count the same.</summary>
    private static bool IsUnscored(MultiTermQuery query) =>
        query.MultiTermRewriteMethod == MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE
        || query.MultiTermRewriteMethod == MultiTermQuery.CONSTANT_SCORE_BOOLEAN_QUERY_REWRITE
        || query.MultiTermRewriteMethod is ConstantScoreAutoRewrite;

    private static Query Boosted(Query query, float boost)
    {
        var copy = (Query)query.Clone();
        copy.Boost *= boost;
        return copy;
    }
}
