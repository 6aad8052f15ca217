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
                match.AddBeginning(prefix.Prefix.Text);
                break;
            case FuzzyQuery fuzzy:
                match.AddStems(FuzzyTerms.Of(fuzzy, FuzzyQuery.DefaultMaxExpansions, snapshot).Select(found => found.Term.Text));
                break;
            case MultiTermQuery many:
                match.AddStems(Terms(many, snapshot.Reports));
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

    private static HashSet<string> Terms(MultiTermQuery query, IndexReader reader)
    {
        var words = new HashSet<string>();
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(query.Field) is { } all ? query.GetTermsEnum(all) : TermsEnum.EMPTY;
            while (terms.MoveNext())
            {
                words.Add(terms.Term.Utf8ToString());
            }
        }

        return words;
    }
}
