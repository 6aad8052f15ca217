using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Takes a compiled query apart over one segment.</summary>
internal sealed class ScorePartReader(IndexSnapshot snapshot, Segment segment, IReadOnlyDictionary<Query, QueryOrigin> origins)
{
    private static readonly QueryOrigin Nothing = new("", "");

    private readonly MatchPlanner _planner = new(snapshot);

    public ScoredQuery Of(Query query) => Of(query, 1, Nothing);

    private ScoredQuery Of(Query query, float boost, QueryOrigin within)
    {
        var origin = origins.GetValueOrDefault(query, within);
        if (within.By == "name")
        {
            origin = within;
        }

        return query is BooleanQuery boolean ? Combination(boolean, boost * boolean.Boost, origin) : Leaf(query, boost, origin);
    }

    private ScoredCombination Combination(BooleanQuery query, float boost, QueryOrigin origin)
    {
        List<ScoredQuery> Parts(Occur occur) =>
            [.. query.Clauses.Where(clause => clause.Occur == occur).Select(clause => Of(clause.Query, boost, origin))];
        return new ScoredCombination(Parts(Occur.MUST), Parts(Occur.SHOULD), Parts(Occur.MUST_NOT));
    }

    private ScoredLeaf Leaf(Query query, float boost, QueryOrigin origin)
    {
        var boosted = (Query)query.Clone();
        boosted.Boost *= boost;
        var matcher = _planner.Plan(boosted, isScored: true).On(segment);
        return new ScoredLeaf(matcher, query switch
        {
            TermQuery term => Term(term, boosted.Boost, origin),
            PhraseQuery phrase => Words(
                phrase,
                phrase.GetTerms()[0].Field,
                string.Join(' ', phrase.GetTerms().Select(term => term.Text)),
                boosted.Boost,
                origin),
            NearQuery near => Words(near, near.Field.Name, near.Text, boosted.Boost, origin),
            _ => (_, score) => new ScorePart(origin.By, origin.Of, score, score)
            {
                Field = (query as MultiTermQuery)?.Field is { } field ? NameOf(field) : null
            },
        });
    }

    private Func<int, float, ScorePart> Term(TermQuery query, float boost, QueryOrigin origin)
    {
        var field = query.Term.Field;
        var states = snapshot.Terms.Find(query.Term);
        var weight = boost * snapshot.Terms.Statistics(field).Rarity(states.DocFreq);
        var cursor = new BlockCursor();
        if (states.Get(segment.Context.Ord) is TermPlace place)
        {
            cursor.Over(place);
        }

        return (document, score) => WithLength(document, field, new ScorePart(origin.By, origin.Of, weight, score)
        {
            Term = query.Term.Text,
            Frequency = FrequencyIn(cursor, document),
            Reports = states.DocFreq,
        });
    }

    private Func<int, float, ScorePart> Words(Query query, string field, string words, float boost, QueryOrigin origin)
    {
        var scorer = snapshot.Searcher.CreateNormalizedWeight(query).GetScorer(segment.Context, null);
        var terms = words.Split(' ').ToList();
        var weight = boost * terms.Sum(term => snapshot.Terms.Statistics(field).Rarity(snapshot.Terms.Find(new(field, term)).DocFreq));
        return (document, score) => WithLength(document, field, new ScorePart(origin.By, origin.Of, weight, score)
        {
            Term = words,
            Frequency = scorer is not null && (scorer.DocID >= document ? scorer.DocID : scorer.Advance(document)) == document
                ? scorer.Freq
                : 0,
        });
    }

    private ScorePart WithLength(int document, string field, ScorePart part)
    {
        var codes = segment.Data.Lengths.Of(segment.Reader, field);
        return part with
        {
            Field = NameOf(field),
            Length = codes is null ? null : Bm25.LengthOf(codes[document]),
            AverageLength = codes is null ? null : snapshot.Terms.Statistics(field).AverageLength,
        };
    }

    private static int FrequencyIn(BlockCursor cursor, int document)
    {
        cursor.SeekBlock(document);
        return cursor.Frequencies[cursor.Find(document, 0)];
    }

    private static string NameOf(string field) => field.Split('.')[0];
}
