using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Benchmarks.Peers;

/// <summary>Hands the stems of a text to the index; a stop word leaves a gap.</summary>
internal sealed class PeerStream : TokenStream
{
    private readonly PeerStems _stems;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private string _text = "";
    private int _at;

    public PeerStream(PeerStems stems)
    {
        _stems = stems;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets the text.</summary>
    public void Over(string text) => (_text, _at) = (text, 0);

    public override bool IncrementToken()
    {
        var words = new PeerWords(_text) { End = _at };
        var increment = 1;
        while (words.Next())
        {
            if (_stems.Of(_text.AsSpan(words.Start, words.End - words.Start)) is { } stem)
            {
                _term.SetEmpty().Append(stem);
                (_increment.PositionIncrement, _at) = (increment, words.End);
                return true;
            }

            increment++;
        }

        return false;
    }
}
