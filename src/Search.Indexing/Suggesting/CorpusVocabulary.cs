using Lock = System.Threading.Lock;

namespace Search.Indexing;

/// <summary>
/// The words of the corpus and the names of its places and actors, kept by a reader from one state of the index to the next.
/// </summary>
/// <remarks>
/// Nothing is read before something first asks for it. Then a new state costs the words of its new segments and a sum over all segments.
/// Safe for many threads; while one brings it up to date, others that ask wait, and searches go on.
/// </remarks>
internal sealed class CorpusVocabulary(FacetDictionaries dictionaries, FacetNames names)
{
    private readonly Lock _lock = new();
    private readonly WordTable _words = new();
    private readonly NamesOf _places = new(Facet.Place, dictionaries, names);
    private readonly NamesOf _actors = new(Facet.Actor, dictionaries, names);
    private KnownWords? _newest;

    /// <summary>Gets what is known in a state of the index.</summary>
    public KnownWords In(IndexSnapshot snapshot)
    {
        var newest = Volatile.Read(ref _newest);
        if (newest is not null && newest.IsOf(snapshot))
        {
            return newest;
        }

        lock (_lock)
        {
            if (_newest is null || !_newest.IsOf(snapshot))
            {
                Volatile.Write(ref _newest, Make(snapshot));
            }

            return _newest!;
        }
    }

    private KnownWords Make(IndexSnapshot snapshot)
    {
        var segments = snapshot.Segments.Select(_words.Of).ToList();
        var counts = new int[_words.Count];
        segments.ForEach(segment => segment.AddTo(counts));
        var words = new WordWeights(counts, snapshot.Reports.MaxDoc);
        return new KnownWords(snapshot.Folder, snapshot.Reports.Version, _words.Keys, words, _places.In(snapshot), _actors.In(snapshot));
    }

    /// <summary>The names of one facet with how many revisions of each segment have each value.</summary>
    private sealed class NamesOf(Facet facet, FacetDictionaries dictionaries, FacetNames names)
    {
        private readonly NameTable _table = new(facet, dictionaries.ByFacet[facet], names);
        private readonly System.Runtime.CompilerServices.ConditionalWeakTable<SegmentData, SegmentCounts> _segments = [];

        public KnownNames In(IndexSnapshot snapshot)
        {
            var counted = snapshot.Segments.Select(Of).ToList();
            _table.Update();
            var counts = new int[dictionaries.ByFacet[facet].Count];
            counted.ForEach(segment => segment.AddTo(counts));
            return new KnownNames(facet, dictionaries.ByFacet[facet], _table, _table.Keys, _table.Weights(counts));
        }

        private SegmentCounts Of(Segment segment)
        {
            if (!_segments.TryGetValue(segment.Data, out var counts))
            {
                counts = SegmentCounts.Of(facet, segment);
                _segments.Add(segment.Data, counts);
            }

            return counts;
        }
    }
}

/// <summary>What is known in one state of the index. It never changes.</summary>
/// <param name="Folder">The folder of the index.</param>
/// <param name="Version">The version of the state.</param>
/// <param name="Words">The exact forms that stand in any report.</param>
/// <param name="WordWeights">How many revisions have each.</param>
/// <param name="Places">The names of places.</param>
/// <param name="Actors">The names of actors.</param>
internal sealed record KnownWords(
    string Folder, long Version, SortedKeys Words, WordWeights WordWeights, KnownNames Places, KnownNames Actors)
{
    /// <summary>Gets how many bytes it keeps, about: words, names, and their counts.</summary>
    public long Size => Words.Size + Places.Keys.Size + Actors.Keys.Size + (4L * Words.Count);

    public bool IsOf(IndexSnapshot snapshot) => Version == snapshot.Reports.Version && Folder == snapshot.Folder;
}

/// <summary>The names of the values of one facet in one state of the index.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Values">Its values, by number.</param>
/// <param name="Table">Where a name is written out.</param>
/// <param name="Keys">The names, folded, in their order.</param>
/// <param name="Weights">How many revisions have the value of each name.</param>
internal sealed record KnownNames(Facet Facet, FacetDictionary Values, NameTable Table, SortedKeys Keys, NameWeights Weights);
