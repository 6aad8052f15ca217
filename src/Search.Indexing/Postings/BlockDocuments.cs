using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>
/// Hands the postings of a term to Lucene document by document: for merges, deletions and the queries that only Lucene runs.
/// </summary>
internal sealed class BlockDocuments : DocsAndPositionsEnum
{
    private readonly BlockCursor _cursor = new();
    private int[] _positions = new int[16];
    private IBits? _accepted;
    private int _document = -1;
    private int _index = -1;
    private int _nextPosition;
    private bool _hasPositions;

    public override int DocID => _document;

    public override int Freq => _cursor.Frequencies[_index];

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    /// <summary>Begins before the first document of a term.</summary>
    public void Over(TermPlace place, IBits? accepted)
    {
        _cursor.Over(place);
        _accepted = accepted;
        (_document, _index) = (-1, -1);
    }

    public override int NextDoc()
    {
        do
        {
            _index++;
            if (_index >= _cursor.Count)
            {
                if (!_cursor.NextBlock())
                {
                    return _document = NO_MORE_DOCS;
                }

                _index = 0;
            }

            _document = _cursor.Documents[_index];
        }
        while (_accepted is not null && !_accepted.Get(_document));

        _hasPositions = false;
        return _document;
    }

    public override int Advance(int target)
    {
        if (_document == NO_MORE_DOCS)
        {
            return NO_MORE_DOCS;
        }

        if (target > _cursor.Last)
        {
            if (!_cursor.SeekBlock(target))
            {
                return _document = NO_MORE_DOCS;
            }

            _index = -1;
        }

        var documents = _cursor.Documents;
        var from = _index + 1;
        var found = documents[from..].BinarySearch(target);
        _index = from + (found >= 0 ? found : ~found) - 1;
        return NextDoc();
    }

    public override int NextPosition()
    {
        if (!_hasPositions)
        {
            _cursor.ReadPositions(_index, 0, ref _positions);
            (_hasPositions, _nextPosition) = (true, 0);
        }

        return _positions[_nextPosition++];
    }

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => _cursor.DocumentCount;
}
