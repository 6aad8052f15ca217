using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing.Tests;

/// <summary>Whatever a query is made of, our matchers find what Lucene's scorers find, with the same scores.</summary>
public sealed class MatcherTests
{
    private const int Reports = 700;
    private const int Queries = 250;

    private static readonly string[] Words =
        [.. Enumerable.Range(0, 40).Select(i => new[] { "war", "town", "bridge", "drone", "river", "tank", "front", "raid" }[i % 8] + (char)('a' + (i / 8)))];

    private static readonly TextField[] Scored = [Fields.Text, Fields.Heading, Fields.Lead, Fields.BodyExact, Fields.HeadingExact];

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Matches_and_scores_are_those_of_Lucene(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        Fill(given, random);
        using var source = new SnapshotSource(given.Folder.Path, new FacetDictionaries(), given.Time);
        using var lease = source.Lease();

        for (var i = 0; i < Queries; i++)
        {
            var query = Make(random, 3);
            var expected = Lucene(lease.Snapshot, query);
            Assert.Equal(expected.Keys, Ours(lease.Snapshot, query, isScored: false).Keys);
            Assert.Equal(expected.Count, Count(lease.Snapshot, query));
            var found = Ours(lease.Snapshot, query, isScored: true);
            Assert.Equal(expected.Keys, found.Keys);
            Assert.All(expected, pair => Assert.True(Math.Abs(pair.Value - found[pair.Key]) <= 1e-5 * Math.Max(1, pair.Value),
                $"{query}: {pair.Value} and {found[pair.Key]}"));
        }
    }

    private static SortedDictionary<int, float> Ours(IndexSnapshot snapshot, Query query, bool isScored)
    {
        var plan = new MatchPlanner(snapshot).Plan(query, isScored);
        var found = new SortedDictionary<int, float>();
        var batch = new MatchBatch();
        foreach (var segment in snapshot.Segments)
        {
            var live = segment.Current?.GetBits();
            for (var matcher = plan.On(segment); matcher?.Next(batch, live) == true;)
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    found.Add(segment.Context.DocBase + batch.Documents[i], batch.Scores[i]);
                }
            }
        }

        return found;
    }

    private static int Count(IndexSnapshot snapshot, Query query)
    {
        var plan = new MatchPlanner(snapshot).Plan(query, isScored: false);
        return snapshot.Segments.Sum(segment => plan.On(segment)?.Count(new MatchBatch(), segment.Current?.GetBits()) ?? 0);
    }

    private static SortedDictionary<int, float> Lucene(IndexSnapshot snapshot, Query query)
    {
        var found = new SortedDictionary<int, float>();
        foreach (var hit in snapshot.Searcher.Search(query, Math.Max(1, snapshot.Reports.MaxDoc)).ScoreDocs)
        {
            var segment = snapshot.Segments.Last(segment => segment.Context.DocBase <= hit.Doc);
            if (segment.Current?.Get(hit.Doc - segment.Context.DocBase) != false)
            {
                found.Add(hit.Doc, hit.Score);
            }
        }

        return found;
    }

    private static void Fill(Given given, Random random)
    {
        for (var commit = 0; commit < 3; commit++)
        {
            given.Commit(Enumerable.Range(0, Reports / 3).Select(_ => TestArticle.Of(
                random.Next(Reports).ToString(), Text(random, 1, 4), Text(random, 0, 80) + "\n" + Text(random, 0, 20), source: "Wire")));
        }
    }

    private static string Text(Random random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Word(random)));

    /// <summary>Draws a word: the first are frequent, the last are rare.</summary>
    private static string Word(Random random) => Words[random.Next(random.Next(1, Words.Length + 1))];

    private static Query Make(Random random, int depth)
    {
        var query = random.Next(depth > 0 ? 9 : 6) switch
        {
            0 or 1 or 2 => new TermQuery(Term(random)),
            3 => Phrase(random),
            4 => new PrefixQuery(Fields.BodyExact.Term(Words[random.Next(8)][..random.Next(1, 4)])),
            5 => Pattern(random),
            6 => new ConstantScoreQuery(Make(random, depth - 1)),
            _ => Boolean(random, depth),
        };
        query.Boost = random.Next(3) == 0 ? random.Next(1, 5) / 2f : query.Boost;
        return query;
    }

    private static Term Term(Random random) => Scored[random.Next(Scored.Length)].Term(random.Next(20) == 0 ? "nowhere" : Word(random));

    private static Query Pattern(Random random) => random.Next(3) switch
    {
        0 => new WildcardQuery(Fields.Text.Term(Words[random.Next(8)][..2] + "*a")),
        1 => new FuzzyQuery(Fields.Text.Term(Word(random)), random.Next(3), random.Next(4)),
        _ => new MatchAllDocsQuery(),
    };

    private static PhraseQuery Phrase(Random random)
    {
        var phrase = new PhraseQuery { Slop = random.Next(2) * random.Next(6) };
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            phrase.Add(Fields.BodyExact.Term(Word(random)));
        }

        return phrase;
    }

    private static BooleanQuery Boolean(Random random, int depth)
    {
        var query = new BooleanQuery();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            query.Add(Make(random, depth - 1), (Occur)random.Next(3));
        }

        return query;
    }
}
