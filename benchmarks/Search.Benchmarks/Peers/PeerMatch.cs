using Lucene.Net.Index;
using Lucene.Net.Search;
using Search.Indexing;

namespace Search.Benchmarks.Peers;

/// <summary>What is marked in the text for each type of query.</summary>
internal static class PeerMatch
{
    public static TextMatch Of(PeerQuery query, IndexSnapshot snapshot)
    {
        var match = new TextMatch();
        switch (query.Query)
        {
            case PrefixQuery prefix:
                match.AddPattern(new PrefixNode(prefix.Prefix.Text, TextScope.Anywhere));
                break;
            case FuzzyQuery fuzzy:
                match.AddStems(FuzzyTerms.Of(fuzzy, FuzzyQuery.DefaultMaxExpansions, snapshot).Select(found => found.Term.Text));
                break;
            case WildcardQuery wildcard:
                match.AddPattern(new WildcardNode(wildcard.Term.Text, TextScope.Anywhere));
                break;
            case PhraseQuery { Slop: 0 } phrase:
                match.AddPhrase([.. phrase.GetTerms().Select(term => term.Text)]);
                break;
            default:
                var terms = new HashSet<Term>();
                query.Query.ExtractTerms(terms);
                match.AddStems(terms.Select(term => term.Text));
                break;
        }

        return match;
    }
}
