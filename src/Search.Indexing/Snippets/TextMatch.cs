namespace Search.Indexing;

/// <summary>The words, word beginnings and phrases that a query looks for, to be found again in the text of a hit.</summary>
/// <remarks>
/// What is excluded is not looked for. Each word, beginning or phrase of the query has a number, so that a passage's different ones can be
/// counted.
/// </remarks>
internal sealed class TextMatch
{
    private readonly Dictionary<string, List<(int Number, TextScope Scope)>> _stems = [];
    private readonly List<(WordPattern Pattern, int Number, TextScope Scope)> _patterns = [];
    private readonly List<NearMatch> _near = [];
    private readonly List<(List<string> Words, int Number, TextScope Scope)> _phrases = [];
    private int _count;
    private ulong _marks;

    /// <summary>Gets whether there is anything to look for.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Collects what a query looks for.</summary>
    public static TextMatch Of(QueryNode? root)
    {
        var match = new TextMatch();
        match.Add(root);
        return match;
    }

    /// <summary>Adds stems to look for anywhere, each for itself.</summary>
    public void AddStems(params IEnumerable<string> stems)
    {
        foreach (var stem in stems)
        {
            AddStem(stem, TextScope.Anywhere);
            _count++;
        }
    }

    /// <summary>Adds words to look for one after the other, anywhere.</summary>
    public void AddPhrase(List<string> words) => AddPhrase(words, TextScope.Anywhere);

    /// <summary>Adds a pattern of words to look for.</summary>
    public void AddPattern(PatternNode node)
    {
        _patterns.Add((WordPattern.Of(node), _count++, node.Scope));
        _marks = ulong.MaxValue; // Any word may be one of them.
    }

    /// <summary>Finds what is looked for in some words of a text, in their order; a phrase is one piece.</summary>
    /// <param name="text">The text that the words' places are of.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="part">The part of the report they are from.</param>
    /// <param name="found">Where the pieces go.</param>
    public void Find(string text, List<TextToken> tokens, TextScope part, List<MatchedPiece> found)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if ((tokens[at].Word.Marks & _marks) != 0)
            {
                FindWord(tokens[at], part, found);
                FindPhrases(tokens, at, part, found);
            }
        }

        FindNear(text, tokens, part, found);
    }

    private void FindNear(string text, List<TextToken> tokens, TextScope part, List<MatchedPiece> found)
    {
        var before = found.Count;
        foreach (var near in _near)
        {
            if (Fits(near.Scope, part))
            {
                near.Find(text, tokens, found);
            }
        }

        if (found.Count > before)
        {
            found.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End.CompareTo(other.End));
        }
    }

    private void FindWord(TextToken token, TextScope part, List<MatchedPiece> found)
    {
        FindStem(token, token.Word.Stem, part, found);
        if (token.Word.AlsoStem is { } also)
        {
            FindStem(token, also, part, found);
        }

        foreach (var (pattern, number, scope) in _patterns)
        {
            if (Fits(scope, part) && (pattern.Fits(token.Word.Exact) || (token.Word.AlsoExact is { } other && pattern.Fits(other))))
            {
                found.Add(new MatchedPiece(token.Start, token.End, number));
            }
        }
    }

    private void FindStem(TextToken token, string stem, TextScope part, List<MatchedPiece> found)
    {
        if (_stems.TryGetValue(stem, out var numbers))
        {
            foreach (var (number, scope) in numbers)
            {
                if (Fits(scope, part))
                {
                    found.Add(new MatchedPiece(token.Start, token.End, number));
                }
            }
        }
    }

    private void FindPhrases(List<TextToken> tokens, int at, TextScope part, List<MatchedPiece> found)
    {
        foreach (var (words, number, scope) in _phrases)
        {
            if (Fits(scope, part) && IsPhrase(tokens, at, words))
            {
                found.Add(new MatchedPiece(tokens[at].Start, tokens[at + words.Count - 1].End, number));
            }
        }
    }

    private static bool IsPhrase(List<TextToken> tokens, int at, List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (at + i >= tokens.Count || (tokens[at + i].Word.Exact != words[i] && tokens[at + i].Word.AlsoExact != words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(TextScope scope, TextScope part) => scope == TextScope.Anywhere || scope == part;

    private void Add(QueryNode? node)
    {
        switch (node)
        {
            case AllOf all:
                all.Parts.ForEach(Add);
                break;
            case AnyOf any:
                any.Parts.ForEach(Add);
                break;
            case WordNode word:
                AddWord(word);
                break;
            case NamedNode named:
                Add(named.Written);
                named.Alternatives.ForEach(Add);
                break;
            case AtLeastNode least:
                Add(least.Part);
                break;
            case PatternNode pattern:
                AddPattern(pattern);
                break;
            case NearNode near:
                _near.Add(new NearMatch(near, _count));
                _count += QueryWords.Split(near.Text).Count;
                break;
            case PhraseNode phrase:
                AddPhrase(QueryWords.Split(phrase.Text).ConvertAll(Folding.Fold), phrase.Scope);
                break;
            default:
                break;
        }
    }

    private void AddWord(WordNode node)
    {
        var words = QueryWords.Split(node.Text);
        if (QueryWords.IsPhrase(words))
        {
            AddPhrase(words.ConvertAll(Folding.Fold), node.Scope);
            return;
        }

        foreach (var word in words)
        {
            foreach (var stem in TextAnalysis.StemsOf(word))
            {
                AddStem(stem, node.Scope);
            }

            _count++;
        }
    }

    private void AddPhrase(List<string> words, TextScope scope)
    {
        _phrases.Add((words, _count++, scope));
        _marks |= words.Count > 0 ? Word.MarkOf(words[0]) : ulong.MaxValue;
    }

    private void AddStem(string stem, TextScope scope)
    {
        _marks |= Word.MarkOf(stem);
        if (!_stems.TryGetValue(stem, out var numbers))
        {
            _stems[stem] = numbers = [];
        }

        numbers.Add((_count, scope));
    }
}

/// <summary>A piece of text that a query looks for.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the report's text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Number">Which of the query's words, beginnings or phrases it is.</param>
internal readonly record struct MatchedPiece(int Start, int End, int Number);
