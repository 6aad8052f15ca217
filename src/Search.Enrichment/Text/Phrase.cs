using Search.Reference;

namespace Search.Enrichment.Text;

/// <summary>Walks the names that begin at a token, word by word: "New", "New York", "New York City".</summary>
/// <remarks>Words are joined across a space, a hyphen, an inner possessive ("King’s Lynn") and the full stop of an abbreviation ("St.
/// Petersburg"), never across a line or a sentence.</remarks>
internal ref struct Phrase
{
    private readonly TokenizedText _text;
    private readonly int _first;
    private ulong _state;

    public Phrase(TokenizedText text, int first)
    {
        _text = text;
        _first = first;
        End = first + 1;
        Words = 1;
        _state = NameKey.Append(NameKey.Start, text.Folded(text[first]));
    }

    /// <summary>Gets the end of the phrase in tokens, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>Gets its length in words.</summary>
    public int Words { get; private set; }

    /// <summary>Gets its key.</summary>
    public readonly ulong Key => NameKey.Finish(_state);

    /// <summary>Takes in the next word, or answers false where the name cannot go on.</summary>
    public bool TryExtend()
    {
        var next = End;
        if (next < _text.Count && _text[next].Kind == TokenKind.Possessive && next + 1 < _text.Count
            && _text[next + 1].Kind == TokenKind.Word)
        {
            _state = NameKey.Append(_state, _text.Folded(_text[next]));
            next++;
        }
        else if (IsJoin(next))
        {
            next++;
        }

        if (!_text.SameSentence(next, _first) || _text[next].LineStart || _text[next].Kind is TokenKind.Mark or TokenKind.Possessive)
        {
            return false;
        }

        _state = NameKey.Append(NameKey.Append(_state, " "), _text.Folded(_text[next]));
        End = next + 1;
        Words++;
        return true;
    }

    private readonly bool IsJoin(int index) =>
        index < _text.Count && _text[index].Kind == TokenKind.Mark && !_text[index].SpaceBefore
        && (_text.Text[_text[index].Start] is '-' or '‐' or '‑' or '–' || (_text.IsMark(index, '.') && _text[index - 1].Length <= 2));
}
