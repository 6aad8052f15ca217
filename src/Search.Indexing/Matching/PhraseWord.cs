namespace Search.Indexing;

/// <summary>One word of a phrase: its place in it, and where it stands in the document that is looked at.</summary>
internal sealed class PhraseWord
{
    private readonly BlockCursor _cursor = new();
    private int[] _positions = new int[16];
    private int _at;
    private int _count;

    /// <param name="place">Where its postings lie.</param>
    /// <param name="offset">Its place in the phrase.</param>
    public PhraseWord(TermPlace place, int offset)
    {
        (Offset, Cost) = (offset, place.DocFreq);
        _cursor.Over(place);
    }

    public int Offset { get; }

    public int Cost { get; }

    /// <summary>Where it stands in the document, less its place in the phrase.</summary>
    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _count);

    /// <summary>The documents of the block.</summary>
    public ReadOnlySpan<int> Documents => _cursor.Documents;

    /// <summary>Which position is looked at.</summary>
    public int Current { get; set; }

    public bool NextBlock() => _cursor.NextBlock();

    /// <summary>Moves to a document of the block.</summary>
    public void At(int index) => _at = index;

    /// <summary>Moves on to a document, or answers false where it does not have the word.</summary>
    public bool Has(int document)
    {
        if (document > _cursor.Last)
        {
            _at = 0;
            if (!_cursor.SeekBlock(document))
            {
                return false;
            }
        }

        if (_cursor.IsAtEnd)
        {
            return false;
        }

        _at = _cursor.Find(document, _at);
        return _cursor.Documents[_at] == document;
    }

    public void ReadPositions()
    {
        _count = _cursor.ReadPositions(_at, Offset, ref _positions);
        Current = 0;
    }
}
