using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Indexing;

/// <summary>Hands analysed words to the index: their stems or their exact forms, with second forms at the same position.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly bool _isExact;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private List<TextToken> _tokens = [];
    private int _next;
    private int _end;
    private string? _also;

    public WordStream(bool isExact)
    {
        _isExact = isExact;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets the words to hand over: those from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public WordStream Over(List<TextToken> tokens, int start, int end)
    {
        (_tokens, _next, _end, _also) = (tokens, start, end, null);
        return this;
    }

    public override bool IncrementToken()
    {
        if (_also is not null)
        {
            Emit(_also, increment: 0);
            _also = null;
            return true;
        }

        if (_next >= _end)
        {
            return false;
        }

        var word = _tokens[_next++].Word;
        _also = _isExact ? word.AlsoExact : word.AlsoStem;
        Emit(_isExact ? word.Exact : word.Stem, increment: 1);
        return true;
    }

    private void Emit(string term, int increment)
    {
        _term.SetEmpty().Append(term);
        _increment.PositionIncrement = increment;
    }
}
