using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Turns a query tree into what Lucene runs.</summary>
internal sealed class LuceneCompiler
{
    private readonly IndexSnapshot _snapshot;
    private readonly bool _isScored;
    private readonly FacetDictionaries _dictionaries;
    private readonly List<QueryExpansion> _expansions = [];
    private readonly List<QueryWarning> _warnings = [];
    private readonly Dictionary<Query, QueryOrigin> _origins = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationToken _cancel;
    private int _patterns;

    private LuceneCompiler(IndexSnapshot snapshot, bool isScored, FacetDictionaries dictionaries, CancellationToken cancel) =>
        (_snapshot, _isScored, _dictionaries, _cancel) = (snapshot, isScored, dictionaries, cancel);

    /// <summary>Compiles a tree.</summary>
    /// <param name="root">The tree, or null for all reports.</param>
    /// <param name="snapshot">The state of the index it is to run on.</param>
    /// <param name="isScored">Whether hits are ranked by it; else nothing is added that only weighs.</param>
    /// <param name="dictionaries">The facets' values, for values that are compared without regard to case.</param>
    /// <param name="cancel">Stops the search for the words that a pattern stands for.</param>
    public static CompiledQuery Compile(
        QueryNode? root, IndexSnapshot snapshot, bool isScored, FacetDictionaries dictionaries, CancellationToken cancel = default)
    {
        var compiler = new LuceneCompiler(snapshot, isScored, dictionaries, cancel);
        try
        {
            var query = root is null ? null : compiler.Compile(QueryTrees.Simplify(root));
            return new CompiledQuery(query, compiler._expansions, compiler._warnings, null) { Origins = compiler._origins };
        }
        catch (QueryFaultException fault)
        {
            return new CompiledQuery(null, [], [], fault.Problem);
        }
    }

    private Query Compile(QueryNode node) => node switch
    {
        AllOf all => Conjunction(all.Parts),
        AnyOf any => LuceneQueries.AnyOf(any.Parts.ConvertAll(Compile)),
        NoneOf none => Conjunction([none]),
        WordNode word => Note(Word(word), "word", word),
        PatternNode pattern => Note(Pattern(pattern), pattern.Kind, pattern),
        PhraseNode phrase => Note(Phrase(phrase), "phrase", phrase),
        NearNode near => Note(Near(near), "near", near),
        NamedNode named => Named(named),
        AtLeastNode least => AtLeast(least),
        RangeNode range => Filter(range, SpanFilter.Of(range).Bits),
        GeoNode geo => Filter(geo, ShapeFilter.Of(geo, _dictionaries.Places, _warnings).Bits),
        MissingNode missing => Filter(missing, ChoiceFilter.OfMissing(missing.Field.Facet!).Bits),
        ValueNode value => new ConstantScoreQuery(Value(value)) { Boost = 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such node."),
    };

    private Query Note(Query query, string by, QueryNode of)
    {
        _origins[query] = new QueryOrigin(by, of.ToString());
        return query;
    }

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
        var stems = TextAnalysis.StemsOf(word);
        var found = Matching(node.Scope, stems);
        if (found.Count == 0)
        {
            Warn(node, $"No report has '{word}'.");
        }

        var matching = LuceneQueries.AnyOf(found);
        if (!_isScored || found.Count == 0 || node.Scope == TextScope.Heading)
        {
            return matching;
        }

        var query = new BooleanQuery { { matching, Occur.MUST } };
        if (node.Scope == TextScope.Body)
        {
            Existing(Fields.Text, stems).ForEach(stem => query.Add(stem, Occur.SHOULD));
            return query;
        }

        AddWeight(query, Fields.Heading, stems, Weights.Heading);
        AddWeight(query, Fields.Lead, stems, Weights.Lead);
        return query;
    }

    /// <summary>
    /// A word is as rare as it is in the whole text, wherever it stands: few headings have "of", and it says no more there than elsewhere.
    /// </summary>
    private void AddWeight(BooleanQuery query, TextField field, IReadOnlyList<string> stems, float weight)
    {
        foreach (var stem in Existing(field, stems))
        {
            var anywhere = _snapshot.Terms.Find(Fields.Text.Term(stem.Term.Text)).DocFreq;
            stem.Boost = weight * RarityOf(anywhere) / RarityOf(_snapshot.Terms.Find(stem.Term).DocFreq);
            query.Add(stem, Occur.SHOULD);
        }
    }

    /// <summary>Gets what finds each of some stems in a part of the text; nothing for those that no report has there.</summary>
    private List<Query> Matching(TextScope scope, IReadOnlyList<string> stems) => scope == TextScope.Body
        ? [.. stems.Where(stem => StemFilter.Reports(_snapshot, scope, stem) > 0).Select(InBody)]
        : Existing(Fields.StemsOf(scope), stems).ConvertAll<Query>(stem => stem);

    private ConstantScoreQuery InBody(string stem)
    {
        FixedBitSet Bits(Segment segment) => StemFilter.Bits(_snapshot, segment, TextScope.Body, stem, least: 1);
        return new ConstantScoreQuery(new SegmentFilter(_snapshot, $"body:{stem}", Bits)) { Boost = 0 };
    }

    private List<TermQuery> Existing(TextField field, IReadOnlyList<string> texts)
    {
        var queries = new List<TermQuery>(texts.Count);
        foreach (var text in texts)
        {
            var term = field.Term(text);
            var states = _snapshot.Terms.Find(term);
            if (states.DocFreq > 0)
            {
                queries.Add(new TermQuery(term, states));
            }
        }

        return queries;
    }

    /// <summary>A rare name of something counts no more than its most frequent one: they say the same.</summary>
    private Query Named(NamedNode node)
    {
        var warned = _warnings.Count;
        var queries = new List<Query> { Compile(node.Written) };
        var found = new List<string>();
        var most = node.Words.TrueForAll(word => ReportsOf(word) > 0) ? node.Words.Min(ReportsOf) : 0;
        var counts = node.Alternatives.ConvertAll(ReportsOf);
        most = Math.Max(most, counts.Max());
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] > 0)
            {
                var query = Compile(node.Alternatives[i]);
                Note(query, "name", node);
                query.Boost *= Weights.OtherName * RarityOf(most) / RarityOf(counts[i]);
                queries.Add(query);
                found.Add(node.Others[i]);
            }
        }

        if (found.Count > 0)
        {
            if (_warnings.Count > warned)
            {
                _warnings.RemoveRange(warned, _warnings.Count - warned);
                Warn(node, $"No report has '{node.Written}' as it is written: all are found by its other names.");
            }

            _expansions.Add(new QueryExpansion(node.ToString(), found, 0, "name"));
        }

        return LuceneQueries.AnyOf(queries);
    }

    /// <summary>Gets how many revisions have a word, or at most have a phrase: those that have its rarest word.</summary>
    private int ReportsOf(QueryNode node) => node is WordNode word
        ? TextAnalysis.StemsOf(word.Text).Max(stem => StemFilter.Reports(_snapshot, word.Scope, stem))
        : QueryWords.Split(((PhraseNode)node).Text).Min(part =>
            Fields.ExactOf(((PhraseNode)node).Scope).Max(field => _snapshot.Reports.DocFreq(field.Term(Folding.Fold(part)))));

    private float RarityOf(long reports) => Weights.Rarity(reports, _snapshot.Reports.MaxDoc);

    private Query Phrase(PhraseNode node)
    {
        var words = QueryWords.Split(node.Text);
        var exact = words.ConvertAll(Folding.Fold);
        return WithLead(
            LuceneQueries.AnyOf(Fields.ExactOf(node.Scope).ConvertAll(field => LuceneQueries.Phrase(field, exact))), words, node.Scope);
    }

    private Query Near(NearNode node)
    {
        var words = QueryWords.Split(node.Text);
        var exact = words.ConvertAll(Folding.Fold);
        var fields = Fields.ExactOf(node.Scope);
        return WithLead(
            LuceneQueries.AnyOf(fields.ConvertAll<Query>(field => new NearQuery(field, exact, node.Nearness))), words, node.Scope);
    }

    private Query WithLead(Query matching, List<string> words, TextScope scope)
    {
        if (!_isScored || scope == TextScope.Heading)
        {
            return matching;
        }

        var query = new BooleanQuery { { matching, Occur.MUST } };
        words.ForEach(word => AddWeight(query, Fields.Lead, TextAnalysis.StemsOf(word), Weights.Lead));
        return query;
    }

    private BooleanQuery AtLeast(AtLeastNode node)
    {
        var query = new BooleanQuery { { Compile(node.Part), Occur.MUST } };
        foreach (var filter in AtLeastFilter.Of(node, _snapshot))
        {
            query.Add(new ConstantScoreQuery(filter) { Boost = 0 }, Occur.MUST);
        }

        return query;
    }

    private Query Pattern(PatternNode node)
    {
        if (++_patterns > QueryLimits.Patterns)
        {
            throw QueryFaultException.At(node.Place, $"The query has more than {QueryLimits.Patterns} patterns.", "Leave some out.");
        }

        _cancel.ThrowIfCancellationRequested();
        var pattern = WordPattern.Of(node);
        var fields = Fields.ExactOf(node.Scope);
        var words = _snapshot.Patterns.Get(node.ToString(), () => PatternWords.Find(_snapshot.Reports, node, pattern, fields, _cancel));
        if (words.Count > QueryLimits.Expansion)
        {
            throw QueryFaultException.At(
                node.Place, $"More than {QueryLimits.Expansion} words fit '{node}'.", "Write more letters of the word.");
        }

        if (words.Count == 0)
        {
            Warn(node, $"No report has a word that fits '{node}'.");
        }

        _expansions.Add(words.Expansion);
        return LuceneQueries.AnyOf([.. fields.Select((field, i) => Pattern(field, pattern, node, words.Reports[i]))]);
    }

    /// <summary>A report counts the same whichever of the words it has, and as much as by one word that as many reports have.</summary>
    private PatternQuery Pattern(TextField field, WordPattern pattern, PatternNode node, long reports) =>
        new(field, pattern, node.ToString(), _cancel) { Boost = RarityOf(reports) };

    private ConstantScoreQuery Filter(QueryNode node, Func<Segment, FixedBitSet> bits) =>
        new(new SegmentFilter(_snapshot, node.ToString(), bits)) { Boost = 0 };

    private Query Value(ValueNode node)
    {
        var terms = ValueTerms.Of(node, _dictionaries);
        if (!terms.Exists(term => _snapshot.Reports.DocFreq(term) > 0))
        {
            Warn(node, node.Field.Facet is { } facet
                ? UnknownValues.Words(facet, node.Value)
                : $"No report has {node.Field.Name} '{node.Value}'.");
        }

        return LuceneQueries.AnyOf(terms.ConvertAll<Query>(term => new TermQuery(term)));
    }

    private void Warn(QueryNode node, string message) => _warnings.Add(new QueryWarning(node.Place.Offset, node.Place.Length, message));
}
