using Search.Reference;

namespace Search.Indexing.Tests.Suggesting;

/// <summary>The same suggestions by plain loops over all reports, words and names: slow, short, and written from the contract alone.</summary>
/// <param name="revisions">Every revision.</param>
/// <param name="names">The label and the other names of each place and actor.</param>
/// <param name="importance">How important each is; no two are equally.</param>
internal sealed class SuggestOracle(
    IReadOnlyList<Revision> revisions, IReadOnlyDictionary<string, string[]> names, Func<string, float> importance)
{
    private static readonly char[] Separators = [' ', '\n'];

    private readonly Oracle _searches = new(revisions);

    /// <summary>Gets the suggestions for one word, typed in Latin letters: kind, id or word, edits, reports.</summary>
    public List<(SuggestionKind Kind, string Id, int Edits, int Reports)> Of(string typed, int limit, SearchRequest within, long sequence)
    {
        var dealt = new List<(SuggestionKind, string, int, int)>();
        foreach (var edits in (int[])[0, 1, 2])
        {
            if (dealt.Count < limit && typed.Length >= (edits switch { 0 => 1, 1 => 4, _ => 8 }))
            {
                List<List<(SuggestionKind, string, int, int)>> kinds =
                [
                    Values(SuggestionKind.Place, Facet.Place, typed, edits, limit, within, sequence),
                    Values(SuggestionKind.Actor, Facet.Actor, typed, edits, limit, within, sequence),
                    Words(typed, edits, limit, within, sequence),
                ];
                var turns = Enumerable.Range(0, limit).SelectMany(turn => kinds.Where(kind => turn < kind.Count).Select(kind => kind[turn]));
                var added = turns.Take(limit - dealt.Count).OrderByDescending(one => one.Item4)
                    .ThenByDescending(one => importance(one.Item2)).ThenBy(one => one.Item1).ThenBy(one => LabelOf(one.Item2), StringComparer.Ordinal);
                dealt.AddRange(added);
            }
        }

        return dealt;
    }

    /// <summary>Gets the least number of edits that make a beginning of a word of what was typed.</summary>
    public static int Distance(string typed, string word) => Distances(typed, word).Min();

    public static int WholeDistance(string left, string right) => Distances(left, right)[^1];

    /// <summary>Gets the distances of a word from every beginning of another.</summary>
    private static int[] Distances(string left, string right)
    {
        var rows = new int[left.Length + 1][];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i] = new int[right.Length + 1];
            for (var j = 0; j <= right.Length; j++)
            {
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i][j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1);
                rows[i][j] = swapped ? Math.Min(rows[i][j], rows[i - 2][j - 2] + 1) : rows[i][j];
            }
        }

        return rows[^1];
    }

    private string LabelOf(string id) => names.TryGetValue(id, out var known) ? known[0] : id;

    private List<(SuggestionKind, string, int, int)> Values(
        SuggestionKind kind, Facet facet, string typed, int edits, int limit, SearchRequest within, long sequence)
    {
        var open = within with { Choices = [.. within.Choices.Where(choice => choice.Facet != facet || choice.IsExcluded)] };
        return
        [
            .. names.Keys.Where(id => id.StartsWith(kind == SuggestionKind.Place ? 'p' : 'a'))
                .Where(id => names[id].SelectMany(Keys).Min(key => Distance(typed, key)) == edits)
                .Where(id => names[id].SelectMany(Keys).Any(key => Fits(typed, key, edits)))
                .Select(id => (Id: id, Weight: revisions.Count(revision => Has(revision.Report, facet, id))))
                .Where(value => value.Weight > 0).OrderByDescending(value => value.Weight).ThenByDescending(value => importance(value.Id))
                .Take(limit * 8)
                .Select(value => (kind, value.Id, edits, _searches.Hits(open, sequence).Count(hit => Has(hit.Report, facet, value.Id))))
                .Where(value => value.Item4 > 0).Take(limit)
                .OrderByDescending(value => value.Item4).ThenByDescending(value => importance(value.Id)),
        ];
    }

    private List<(SuggestionKind, string, int, int)> Words(string typed, int edits, int limit, SearchRequest within, long sequence) =>
    [
        .. revisions.SelectMany(revision => WordsOf(revision.Report.Heading).Concat(WordsOf(revision.Report.Body)))
            .GroupBy(word => word).Where(word => Fits(typed, word.Key, edits))
            .OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(limit * 8)
            .Select(word => (SuggestionKind.Word, word.Key, edits, _searches.Hits(within with { Query = word.Key }, sequence).Count))
            .Where(word => word.Count > 0).Take(limit)
            .OrderByDescending(word => word.Count).ThenBy(word => word.Key, StringComparer.Ordinal),
    ];

    /// <summary>With two edits the first letter must be right.</summary>
    private static bool Fits(string typed, string word, int edits) =>
        Distance(typed, word) == edits && (edits < 2 || word[0] == typed[0]);

    private static IEnumerable<string> WordsOf(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct();

    private static IEnumerable<string> Keys(string name)
    {
        var words = name.Split(' ');
        return words.Select((_, first) => string.Join(' ', words.Skip(first)));
    }

    private static bool Has(Report report, Facet facet, string id) => facet == Facet.Place
        ? report.Places.Any(mention => mention.Path.Any(place => place.ToString() == id))
        : report.Actors.Any(mention => mention.Actor?.ToString() == id);
}
