using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Benchmarks.Peers;

/// <summary>One of the peers' queries, with the values of its filters.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Type">Its type: term_high, and2, phrase and so on.</param>
/// <param name="Words">Its words; of near the slop first, of fuzzy the edits last.</param>
/// <param name="From">The first second of its date filter, since 1970.</param>
/// <param name="To">The last.</param>
/// <param name="Place">The place of its place filter, as a facet value.</param>
/// <param name="Actor">The actor of its actor filter, as a facet value.</param>
internal sealed record PeerQuery(string Id, string Type, string[] Words, long From, long To, string Place, string Actor)
{
    public static List<PeerQuery> ReadAll(string path) =>
    [
        .. File.ReadLines(path).Select(line => line.Split('\t')).Select(parts => new PeerQuery(
            parts[0], parts[1], parts[2].Split(' '),
            long.Parse(parts[3], CultureInfo.InvariantCulture), long.Parse(parts[4], CultureInfo.InvariantCulture),
            PeerArticles.ValueOf(parts[5]), PeerArticles.ValueOf(parts[6])))
    ];

    /// <summary>Gets what is run, without a filter.</summary>
    public Query Query { get; } = Make(Type, Words);

    private static Query Make(string type, string[] words) => type switch
    {
        "term_high" or "term_med" or "term_low" => Stemmed(words[0]),
        "or2" or "or3" => Boolean(Occur.SHOULD, words),
        "and2" or "and3" => Boolean(Occur.MUST, words),
        "phrase" => Phrase(0, words),
        "near" => Phrase(int.Parse(words[0], CultureInfo.InvariantCulture), words[1..]),
        "prefix" => new PrefixQuery(PeerText.Body.Term(words[0])),
        "wildcard" => new WildcardQuery(PeerText.Body.Term(words[0])),
        "fuzzy" => new FuzzyQuery(PeerText.Body.Term(words[0]), int.Parse(words[1], CultureInfo.InvariantCulture), 1),
        "not" => new BooleanQuery { { Boolean(Occur.SHOULD, words[..2]), Occur.MUST }, { Stemmed(words[2]), Occur.MUST_NOT } },
        _ => throw new InvalidDataException($"There is no query type '{type}'. The queries are of another version of the peers."),
    };

    private static TermQuery Stemmed(string word) => new(new Term(PeerText.Body.Name, PeerText.StemOf(word)));

    private static BooleanQuery Boolean(Occur occur, string[] words)
    {
        var query = new BooleanQuery();
        foreach (var word in words)
        {
            query.Add(Stemmed(word), occur);
        }

        return query;
    }

    private static PhraseQuery Phrase(int slop, string[] words)
    {
        var phrase = new PhraseQuery { Slop = slop };
        foreach (var word in words)
        {
            phrase.Add(Stemmed(word).Term);
        }

        return phrase;
    }
}
