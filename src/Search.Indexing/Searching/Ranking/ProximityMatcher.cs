namespace Search.Indexing;

/// <summary>Looks how near each other words stand in documents of one segment, asked for in their order. For one thread.</summary>
internal sealed class ProximityMatcher
{
    private readonly PlacedWord[] _words;
    private readonly IReadOnlyList<ProximityPair> _pairs;

    public ProximityMatcher(Proximity proximity, Segment segment)
    {
        _pairs = proximity.Pairs;
        _words = new PlacedWord[proximity.Words.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = new PlacedWord(proximity.Words[i], segment);
        }
    }

    /// <summary>Gets what the nearness of the words counts in a document.</summary>
    public float Of(int document)
    {
        Read(document);
        var sum = 0f;
        foreach (var pair in _pairs)
        {
            sum += Score(pair, Distance(pair));
        }

        return sum;
    }

    /// <summary>Moves to a document.</summary>
    public void Read(int document)
    {
        foreach (var word in _words)
        {
            word.Read(document);
        }
    }

    /// <summary>
    /// Gets the smallest distance of a pair in the document that was moved to; the largest number where one does not occur.
    /// </summary>
    public int Distance(ProximityPair pair)
    {
        var first = _words[pair.First].Positions;
        var second = _words[pair.Second].Positions;
        var least = int.MaxValue;
        for (int i = 0, j = 0; i < first.Length && j < second.Length && least > 1;)
        {
            var distance = Math.Abs(first[i] - second[j]);
            least = distance > 0 ? Math.Min(least, distance) : least;
            _ = first[i] <= second[j] ? i++ : j++;
        }

        return least;
    }

    /// <summary>Gets what a pair counts at a distance.</summary>
    public static float Score(ProximityPair pair, int distance) => distance > Proximity.Farthest ? 0 : pair.Weight / distance;

    /// <summary>The places of one word, whichever of its stems stands there.</summary>
    private sealed class PlacedWord
    {
        private readonly List<PhraseWord> _stems = [];
        private int[] _positions = new int[16];
        private int _count;

        public PlacedWord(ProximityWord word, Segment segment)
        {
            foreach (var stem in word.Stems)
            {
                if (stem.Get(segment.Context.Ord) is TermPlace place)
                {
                    _stems.Add(new PhraseWord(place, 0));
                }
            }
        }

        public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _count);

        public void Read(int document)
        {
            _count = 0;
            var stems = 0;
            foreach (var stem in _stems)
            {
                if (stem.Has(document))
                {
                    stem.ReadPositions();
                    Add(stem.Positions);
                    stems++;
                }
            }

            if (stems > 1)
            {
                _positions.AsSpan(0, _count).Sort();
            }
        }

        private void Add(ReadOnlySpan<int> positions)
        {
            if (_positions.Length < _count + positions.Length)
            {
                Array.Resize(ref _positions, Math.Max(_count + positions.Length, _positions.Length * 2));
            }

            positions.CopyTo(_positions.AsSpan(_count));
            _count += positions.Length;
        }
    }
}
