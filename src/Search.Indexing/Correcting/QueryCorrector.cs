namespace Search.Indexing;

/// <summary>
/// Finds for a query that finds little what may have been meant: other words in the same places, which together find more.
/// </summary>
/// <remarks>
/// Where some of its words stand in no report, those are put otherwise; else those that a much more frequent word is near to. Whole queries
/// are counted, so that the words of the one that is offered occur together, under the request's filters and as of its moment.
/// </remarks>
internal sealed class QueryCorrector(KnownWords known, TextCounting texts, Plan plan)
{
    /// <summary>A query that finds fewer than this is looked at.</summary>
    public const int Few = 5;

    /// <summary>How many times as many as a query that finds something another must find.</summary>
    private const int TimesMore = 5;

    private const int MostWords = 8;
    private const int MostCounted = 16;
    private const float Uncorrected = -12;

    private readonly WordCorrections _words = new(known);

    /// <summary>Gets the query that is offered, with how many reports it finds; none where no other finds more.</summary>
    /// <param name="found">How many reports the query itself finds.</param>
    public IReadOnlyList<DidYouMean> Run(int found)
    {
        var root = QueryTrees.Simplify(plan.Query.Root!);
        var words = QueryRewriting.WordsOf(root);
        var others = words.Count is 0 or > MostWords ? []
            : Others(words).ConvertAll(other => (Query: QueryRewriting.With(root, other.Words), other.Score));
        others.AddRange(Joined(root));

        var best = default(DidYouMean);
        var bestScore = float.MinValue;
        foreach (var (query, score) in others)
        {
            var text = QueryTrees.Simplify(query).ToString();
            var total = Count(text);
            if (total >= Math.Max(1, found * TimesMore) && score + MathF.Log(total) > bestScore)
            {
                (best, bestScore) = (new DidYouMean(text, total), score + MathF.Log(total));
            }
        }

        return best is null ? [] : [best];
    }

    private int Count(string text) => texts.Read(text) is { Problem: null, Root: { } root } ? texts.Count(texts.All, root) : 0;

    /// <summary>Gets the likeliest ways to put the words otherwise, each with its score.</summary>
    private List<(List<string> Words, float Score)> Others(List<string> words)
    {
        var counts = words.ConvertAll(CountOf);
        var isAnyUnknown = counts.Contains(0);
        var ways = new List<(List<string> Words, float Score)> { ([], 0) };
        for (var i = 0; i < words.Count; i++)
        {
            var choices = new List<WordCorrection> { new(words[i], ScoreOf(counts[i])) };
            if (counts[i] == 0 || !isAnyUnknown)
            {
                choices.AddRange(_words.Of(words[i]).FindAll(other => IsMuchMore(other.Text, words[i], counts[i])));
            }

            ways =
            [
                .. ways
                    .SelectMany(way =>
                        choices.Select(choice => (Words: (List<string>)[.. way.Words, choice.Text], Score: way.Score + choice.Score)))
                    .OrderByDescending(way => way.Score).ThenBy(way => string.Join(' ', way.Words), StringComparer.Ordinal)
                    .Take(MostCounted + 1),
            ];
        }

        return ways.FindAll(way => !way.Words.SequenceEqual(words));
    }

    /// <summary>Gets the queries in which two words are one, where that stands in a report.</summary>
    private IEnumerable<(QueryNode Query, float Score)> Joined(QueryNode root) =>
        from joined in QueryRewriting.Joined(root).Take(MostWords)
        let count = CountOf(joined.Word)
        where count > 0
        select (joined.Query, ScoreOf(QueryRewriting.WordsOf(joined.Query)) - (WordCorrections.CostOfSlip * WordCorrections.CostOfBlank));

    private float ScoreOf(List<string> words) => words.Sum(word => ScoreOf(CountOf(word)));

    private static float ScoreOf(int count) => count == 0 ? Uncorrected : MathF.Log(count);

    /// <summary>A form of the same word finds the same.</summary>
    private bool IsMuchMore(string other, string word, int count) =>
        other.Split(' ').Min(CountOf) > count * TimesMore
        && !TextAnalysis.StemsOf(other).Intersect(TextAnalysis.StemsOf(word)).Any();

    /// <summary>Gets how many revisions have a word in any of its forms.</summary>
    private int CountOf(string word) => TextAnalysis.StemsOf(word).Sum(stem => texts.Snapshot.Terms.Find(Fields.Text.Term(stem)).DocFreq);
}
