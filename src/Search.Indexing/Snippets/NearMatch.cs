namespace Search.Indexing;

/// <summary>Words near each other, to be found again in the text of a hit: each word of each place is a piece.</summary>
internal sealed class NearMatch
{
    private readonly NearMatcher _matcher;
    private readonly List<string> _words;
    private readonly List<int>[] _positions;
    private readonly List<int> _sentences = [];
    private readonly List<(int First, int Last)> _found = [];
    private readonly int _number;

    /// <summary>Makes the match of a node, whose words have numbers from <paramref name="number"/> on.</summary>
    public NearMatch(NearNode node, int number)
    {
        var words = QueryWords.Split(node.Text).ConvertAll(Folding.Fold);
        _matcher = NearMatcher.Of(words, node.Nearness, out _words);
        (_positions, _number, Scope) = ([.. _words.Select(_ => new List<int>())], number, node.Scope);
    }

    public TextScope Scope { get; }

    /// <summary>Adds the pieces of a text.</summary>
    public void Find(string text, List<TextToken> tokens, List<MatchedPiece> pieces)
    {
        ReadPositions(tokens);
        if (_matcher.NeedsSentences)
        {
            Sentences.ReadStarts(text, tokens, 0, tokens.Count, _sentences);
        }

        _found.Clear();
        _matcher.Find(_positions, _sentences, _found);
        for (var word = 0; word < _words.Count; word++)
        {
            AddPieces(word, tokens, pieces);
        }
    }

    private void ReadPositions(List<TextToken> tokens)
    {
        foreach (var positions in _positions)
        {
            positions.Clear();
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            for (var word = 0; word < _words.Count; word++)
            {
                if (tokens[at].Word.Exact == _words[word] || tokens[at].Word.AlsoExact == _words[word])
                {
                    _positions[word].Add(at);
                }
            }
        }
    }

    private void AddPieces(int word, List<TextToken> tokens, List<MatchedPiece> pieces)
    {
        foreach (var at in _positions[word])
        {
            if (_found.Exists(place => place.First <= at && at <= place.Last))
            {
                pieces.Add(new MatchedPiece(tokens[at].Start, tokens[at].End, _number + word));
            }
        }
    }
}
