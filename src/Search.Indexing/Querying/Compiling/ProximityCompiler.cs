namespace Search.Indexing;

/// <summary>Finds the neighbouring words of a query whose nearness counts.</summary>
internal sealed class ProximityCompiler
{
    private readonly IndexSnapshot _snapshot;
    private readonly List<ProximityWord> _words = [];
    private readonly List<ProximityPair> _pairs = [];
    private int _last = -1;

    private ProximityCompiler(IndexSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Gets what nearness counts for a query, or null where it has no neighbouring words.</summary>
    public static Proximity? Of(QueryNode? root, IndexSnapshot snapshot)
    {
        var compiler = new ProximityCompiler(snapshot);
        if (root is not null)
        {
            compiler.Read(QueryTrees.Simplify(root));
        }

        return compiler._pairs.Count == 0 ? null : new Proximity(compiler._words, compiler._pairs);
    }

    private void Read(QueryNode node)
    {
        switch (node)
        {
            case AllOf all:
                all.Parts.ForEach(Read);
                break;
            case NamedNode { Words: [WordNode name] } named:
                Read(name, named.Alternatives.OfType<WordNode>().Select(other => other.Text));
                break;
            case NamedNode named:
                named.Words.ForEach(Read);
                break;
            case WordNode word:
                Read(word, []);
                break;
            default:
                _last = QueryTrees.HasWords(node) ? -1 : _last;
                break;
        }
    }

    private void Read(WordNode node, IEnumerable<string> others)
    {
        var words = QueryWords.Split(node.Text);
        if (node.Scope != TextScope.Anywhere || QueryWords.IsPhrase(words))
        {
            _last = -1;
            return;
        }

        words.ForEach(word => Add(word, words.Count == 1 ? others : []));
    }

    private void Add(string word, IEnumerable<string> others)
    {
        var stems = others.Prepend(word).SelectMany(form => TextAnalysis.StemsOf(form)).Distinct()
            .Select(stem => _snapshot.Terms.Find(Fields.Text.Term(stem))).Where(stem => stem.DocFreq > 0).ToList();
        _words.Add(new ProximityWord(word, stems));
        var at = _words.Count - 1;
        if (_last >= 0)
        {
            _pairs.Add(new ProximityPair(_last, at, Weights.Proximity * Math.Min(RarityOf(_words[_last]), RarityOf(_words[at]))));
        }

        _last = at;
    }

    private float RarityOf(ProximityWord word) => word.Stems.Count == 0 ? 0 : Weights.Rarity(word.Reports, _snapshot.Reports.MaxDoc);
}
