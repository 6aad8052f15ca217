using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Turns a query tree into what Lucene runs.</summary>
internal sealed class LuceneCompiler
{
    private readonly IndexReader _reader;
    private readonly IndexReaderContext _context;
    private readonly bool _isScored;
    private readonly FacetDictionaries _dictionaries;
    private readonly List<QueryExpansion> _expansions = [];
    private readonly List<QueryWarning> _warnings = [];

    private LuceneCompiler(IndexReader reader, bool isScored, FacetDictionaries dictionaries) =>
        (_reader, _context, _isScored, _dictionaries) = (reader, reader.Context, isScored, dictionaries);

    /// <summary>Compiles a tree.</summary>
    /// <param name="root">The tree, or null for all reports.</param>
    /// <param name="reader">The state of the index it is to run on.</param>
    /// <param name="isScored">Whether hits are ranked by it; else nothing is added that only weighs.</param>
    /// <param name="dictionaries">The facets' values, for values that are compared without regard to case.</param>
    public static CompiledQuery Compile(QueryNode? root, IndexReader reader, bool isScored, FacetDictionaries dictionaries)
    {
        var compiler = new LuceneCompiler(reader, isScored, dictionaries);
        try
        {
            var query = root is null ? null : compiler.Compile(QueryTrees.Simplify(root));
            return new CompiledQuery(query, compiler._expansions, compiler._warnings, null);
        }
        catch (QueryFaultException fault)
        {
            return new CompiledQuery(null, [], [], fault.Problem);
        }
    }

    private Query Compile(QueryNode node) => node switch
    {
        AllOf all => Conjunction(all.Parts),
        AnyOf any => Disjunction(any.Parts.ConvertAll(Compile)),
        NoneOf none => Conjunction([none]),
        WordNode word => Word(word),
        PrefixNode prefix => Prefix(prefix),
        PhraseNode phrase => Phrase(phrase),
        ValueNode value => new ConstantScoreQuery(Value(value)) { Boost = 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such node."),
    };

    private BooleanQuery Conjunction(List<QueryNode> parts)
    {
        var query = new BooleanQuery();
        foreach (var part in parts)
        {
            query.Add(part is NoneOf none ? Compile(none.Part) : Compile(part), part is NoneOf ? Occur.MUST_NOT : Occur.MUST);
        }

        if (parts.TrueForAll(part => part is NoneOf))
        {
            query.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.MUST);
        }

        return query;
    }

    private static Query Disjunction(List<Query> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var query = new BooleanQuery();
        parts.ForEach(part => query.Add(part, Occur.SHOULD));
        return query;
    }

    private Query Word(WordNode node)
    {
        var words = QueryWords.Split(node.Text);
        if (words.Count == 1)
        {
            return OneWord(node, words[0]);
        }

        if (QueryWords.IsPhrase(words))
        {
            return Phrase(new PhraseNode(node.Text, node.Scope) { Place = node.Place });
        }

        var query = new BooleanQuery();
        words.ForEach(word => query.Add(OneWord(node, word), Occur.MUST));
        return query;
    }

    private Query OneWord(WordNode node, string word)
    {
        var field = node.Scope switch { TextScope.Heading => Fields.Heading, TextScope.Body => Fields.Body, _ => Fields.Text };
        var stems = TextAnalysis.Current.StemsOf(word);
        var found = Existing(field, stems);
        if (found.Count == 0)
        {
            _warnings.Add(new QueryWarning(node.Place.Offset, node.Place.Length, $"No report has '{word}'."));
        }

        var matching = Disjunction(found);
        if (!_isScored || found.Count == 0 || node.Scope == TextScope.Heading)
        {
            return matching;
        }

        var query = new BooleanQuery { { matching, Occur.MUST } };
        if (node.Scope == TextScope.Body)
        {
            matching.Boost = 0;
            Existing(Fields.Text, stems).ForEach(stem => query.Add(stem, Occur.SHOULD));
            return query;
        }

        AddWeight(query, Fields.Heading, stems, Weights.Heading);
        AddWeight(query, Fields.Lead, stems, Weights.Lead);
        return query;
    }

    private void AddWeight(BooleanQuery query, TextField field, IReadOnlyList<string> stems, float weight)
    {
        foreach (var stem in Existing(field, stems))
        {
            stem.Boost = weight;
            query.Add(stem, Occur.SHOULD);
        }
    }

    private List<Query> Existing(TextField field, IReadOnlyList<string> texts)
    {
        var queries = new List<Query>(texts.Count);
        foreach (var text in texts)
        {
            var term = field.Term(text);
            var states = TermContext.Build(_context, term);
            if (states.DocFreq > 0)
            {
                queries.Add(new TermQuery(term, states));
            }
        }

        return queries;
    }

    private Query Phrase(PhraseNode node)
    {
        var words = QueryWords.Split(node.Text);
        var exact = words.ConvertAll(Folding.Fold);
        var matching = Disjunction(ExactFields(node.Scope).ConvertAll(field => Phrase(field, exact)));
        if (!_isScored || node.Scope == TextScope.Heading)
        {
            return matching;
        }

        var query = new BooleanQuery { { matching, Occur.MUST } };
        words.ForEach(word => AddWeight(query, Fields.Lead, TextAnalysis.Current.StemsOf(word), Weights.Lead));
        return query;
    }

    private static Query Phrase(TextField field, List<string> words)
    {
        if (words.Count == 1)
        {
            return new TermQuery(field.Term(words[0]));
        }

        var phrase = new PhraseQuery();
        words.ForEach(word => phrase.Add(field.Term(word)));
        return phrase;
    }

    private Query Prefix(PrefixNode node)
    {
        var beginning = Folding.Fold(node.Text);
        var words = new PrefixWords(_reader, beginning);
        var queries = ExactFields(node.Scope).ConvertAll<Query>(field => Prefix(field, beginning, words.Add(field)));
        if (words.Count > QueryLimits.Expansion)
        {
            throw new QueryFaultException(new QueryProblem(
                node.Place.Offset, node.Place.Length, $"More than {QueryLimits.Expansion} words begin with '{node.Text}'.",
                    "Write more letters before *."));
        }

        if (words.Count == 0)
        {
            _warnings.Add(new QueryWarning(node.Place.Offset, node.Place.Length, $"No report has a word that begins with '{node.Text}'."));
        }

        _expansions.Add(words.ToExpansion(node.ToString()));
        return Disjunction(queries);
    }

    /// <summary>A report counts the same whichever of the words it has, and as much as by one word that as many reports have.</summary>
    private PrefixQuery Prefix(TextField field, string beginning, long reports) => new PrefixQuery(field.Term(beginning))
    {
        MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE,
        Boost = Weights.Rarity(reports, _reader.MaxDoc),
    };

    private Query Value(ValueNode node)
    {
        var terms = ValueTerms(node);
        if (!terms.Exists(term => _reader.DocFreq(term) > 0))
        {
            _warnings.Add(new QueryWarning(node.Place.Offset, node.Place.Length, $"No report has {node.Field.Name} '{node.Value}'."));
        }

        return Disjunction(terms.ConvertAll<Query>(term => new TermQuery(term)));
    }

    private List<Term> ValueTerms(ValueNode node)
    {
        if (node.Field.Facet is not { } facet)
        {
            return [node.Value.Contains('.', StringComparison.Ordinal) ? Fields.Id.Term(node.Value) : Fields.Article.Term(node.Value)];
        }

        var values = facet == Facet.Source ? _dictionaries.ByFacet[facet].FindIgnoringCase(node.Value) : [node.Value];
        return values.ConvertAll(value => Fields.Of(facet).Term(value));
    }

    private static List<TextField> ExactFields(TextScope scope) => scope switch
    {
        TextScope.Heading => [Fields.HeadingExact],
        TextScope.Body => [Fields.BodyExact],
        _ => [Fields.HeadingExact, Fields.BodyExact],
    };
}
