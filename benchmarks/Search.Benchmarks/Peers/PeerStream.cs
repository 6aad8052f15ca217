using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Search.Indexing;

namespace Search.Benchmarks.Peers;

/// <summary>Hands the stems of a text to the index; a stop word leaves a gap.</summary>
internal sealed class PeerStream : TokenStream
{
    private readonly PeerStems _stems;
    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private string _text = "";
    private int _at;

    public PeerStream(PeerStems stems)
    {
        _stems = stems;
        AddAttributeImpl(_term);
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
            if (_stems.Of(_text.AsSpan(words.Start, words.End - words.Start)) is { } word)
            {
                _term.Set(word.StemTerm);
                (_increment.PositionIncrement, _at) = (increment, words.End);
                return true;
            }

            increment++;
        }

        return false;
    }
}
