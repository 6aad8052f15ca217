using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Indexing;

/// <summary>Hands analysed words to the index: their stems or their exact forms, with second forms at the same position.</summary>
internal sealed class WordStream : TokenStream
{
    /// <summary>What stands at the first word of each sentence, in the field whose sentences are told apart.</summary>
    public const string SentenceMark = "\u0001";

    private static readonly byte[] SentenceTerm = Encoding.UTF8.GetBytes(SentenceMark);

    /// <summary>How many places lie between a heading and a body in one field: their words are not near each other.</summary>
    private const int Gap = 100;

    private static readonly List<int> NoSentences = [];

    private readonly bool _isExact;
    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private List<TextToken> _tokens = [];
    private int _next;
    private int _end;
    private byte[]? _also;
    private List<int> _sentences = NoSentences;
    private int _sentence;
    private int _start;
    private int _gapAt;

    public WordStream(bool isExact)
    {
        _isExact = isExact;
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets the words to hand over.</summary>
    /// <param name="tokens">The words of a text.</param>
    /// <param name="start">The first to hand over.</param>
    /// <param name="end">The first not to.</param>
    /// <param name="sentences">Which of them begin sentences, counted from <paramref name="start"/>; null marks none.</param>
    /// <param name="gapAt">The word before which a gap lies; none before the first.</param>
    public void Over(List<TextToken> tokens, int start, int end, List<int>? sentences = null, int gapAt = 0)
    {
        (_tokens, _start, _next, _end, _also) = (tokens, start, start, end, null);
        (_sentences, _sentence, _gapAt) = (sentences ?? NoSentences, 0, gapAt);
    }

    public override bool IncrementToken()
    {
        if (_also is not null)
        {
            Emit(_also, increment: 0);
            _also = null;
            return true;
        }

        if (_sentence < _sentences.Count && _sentences[_sentence] < _next - _start)
        {
            _sentence++;
            Emit(SentenceTerm, increment: 0);
            return true;
        }

        if (_next >= _end)
        {
            return false;
        }

        var word = _tokens[_next++].Word;
        _also = _isExact ? word.AlsoExactTerm : word.AlsoStemTerm;
        Emit(_isExact ? word.ExactTerm : word.StemTerm, increment: _next - 1 == _gapAt && _gapAt > _start ? Gap : 1);
        return true;
    }

    private void Emit(byte[] term, int increment)
    {
        _term.Set(term);
        _increment.PositionIncrement = increment;
    }
}
