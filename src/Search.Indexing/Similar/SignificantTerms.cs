using Search.Reference;

namespace Search.Indexing;

/// <summary>What tells a report from others: its rarer and more repeated words, the places it names, and its actors.</summary>
/// <remarks>
/// Each weighs as much as BM25 would have it: one and the logarithm of how often the report has it, times its inverse document frequency.
/// Words of the heading count three times. What only this report has tells of no other, and neither does what more than a third of all have
/// (half where there are fewer than a hundred).
/// </remarks>
internal sealed class SignificantTerms
{
    private const int MostWords = 25;
    private const int MostValues = 8;
    private const int InHeading = 3;
    private const int ShortestWord = 3;
    private const int FewRevisions = 100;

    private readonly IndexSnapshot _snapshot;

    private SignificantTerms(IndexSnapshot snapshot, Report report)
    {
        _snapshot = snapshot;
        Words = WordsOf(report);
        Places = Best(Facet.Place, report.Places.Where(mention => mention is { Path.Count: > 0, Kind: not PlaceMentionKind.Demonym })
            .Select(mention => mention.Path[^1].ToString()));
        Actors = Best(Facet.Actor, report.Actors.Select(ActorValue.Of).OfType<string>());
    }

    /// <summary>The words, by their stems; the most telling first.</summary>
    public List<SignificantTerm> Words { get; }

    /// <summary>The places, by their ids.</summary>
    public List<SignificantTerm> Places { get; }

    /// <summary>The actors, by their ids.</summary>
    public List<SignificantTerm> Actors { get; }

    public static SignificantTerms Of(Report report, IndexSnapshot snapshot) => new(snapshot, report);

    private List<SignificantTerm> WordsOf(Report report)
    {
        var stems = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        Count(report.Heading, report.Language, InHeading, stems);
        Count(report.Body, report.Language, 1, stems);
        var all = new List<SignificantTerm>(stems.Count);
        foreach (var (stem, forms) in stems)
        {
            if (stem.Length >= ShortestWord && stem.AsSpan().ContainsAnyExceptInRange('0', '9')
                && Weigh(Fields.Text.Term(stem), forms.Values.Sum()) is > 0 and var weight)
            {
                all.Add(new SignificantTerm(stem, forms.MaxBy(form => form.Value).Key, weight));
            }
        }

        return Ordered(all, MostWords);
    }

    private static void Count(string text, string language, int times, Dictionary<string, Dictionary<string, int>> stems)
    {
        var tokens = new List<TextToken>();
        ReportText.Read(text, language, tokens);
        foreach (var token in tokens)
        {
            if (!stems.TryGetValue(token.Word.Stem, out var forms))
            {
                stems.Add(token.Word.Stem, forms = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            var form = token.Word.AlsoExact ?? token.Word.Exact;
            forms[form] = forms.GetValueOrDefault(form) + times;
        }
    }

    private List<SignificantTerm> Best(Facet facet, IEnumerable<string> values) => Ordered(
        [
            .. values.GroupBy(value => value)
                .Select(group => new SignificantTerm(group.Key, group.Key, Weigh(Fields.Of(facet).Term(group.Key), group.Count())))
                .Where(value => value.Weight > 0),
        ],
        MostValues);

    private static List<SignificantTerm> Ordered(List<SignificantTerm> terms, int most) =>
        [.. terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).Take(most)];

    /// <summary>Gets the weight; 0 for what tells of no other report.</summary>
    private float Weigh(Lucene.Net.Index.Term term, int times)
    {
        var (having, all) = (_snapshot.Terms.Find(term).DocFreq, _snapshot.Reports.MaxDoc);
        return having < 2 || having > Math.Max(2, all / (all < FewRevisions ? 2 : 3))
            ? 0
            : (1 + MathF.Log(times)) * Weights.Rarity(having, all);
    }
}

/// <summary>Something that tells a report from others.</summary>
/// <param name="Term">The stem, or the id of the place or actor.</param>
/// <param name="Form">The stem's most frequent form in the report; else the id.</param>
/// <param name="Weight">How much it tells.</param>
internal sealed record SignificantTerm(string Term, string Form, float Weight);
