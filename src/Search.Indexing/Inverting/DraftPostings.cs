using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Goes through the documents of one term of a segment in memory, whose notes are sorted.</summary>
internal sealed class DraftPostings : DocsAndPositionsEnum
{
    /// <summary>The line of places is looked up by stretches of so many bits.</summary>
    private const int StretchBits = 8;

    private readonly FieldDraft _field;
    private readonly uint[] _ends;
    private readonly int[] _firsts;
    private int _document = -1;
    private int _first;
    private int _position;
    private int _next;
    private int _end;

    public DraftPostings(FieldDraft field)
    {
        _field = field;
        _ends = field.HasPositions ? [.. field.Starts.Skip(1), uint.MaxValue] : [];
        _firsts = field.HasPositions ? Firsts(_ends, field.Log.Notes) : [];
    }

    public override int DocID => _document;

    public override int Freq => _next - _first;

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    /// <summary>Begins before the first document of a term, whose notes stand from one place to another.</summary>
    public void Over(int start, int end) => (_next, _end, _document) = (start, end, -1);

    public override int NextDoc()
    {
        if (_next >= _end)
        {
            return _document = NO_MORE_DOCS;
        }

        (_first, _position) = (_next, _next);
        var notes = _field.Log.Notes;
        var behind = Enter(OccurrenceLog.PlaceOf(notes[_next]));
        do
        {
            _next++;
        }
        while (_next < _end && OccurrenceLog.PlaceOf(notes[_next]) < behind);

        return _document;
    }

    public override int Advance(int target) => SlowAdvance(target);

    public override int NextPosition() =>
        (int)(OccurrenceLog.PlaceOf(_field.Log.Notes[_position++]) - (_document == 0 ? 0 : _ends[_document - 1]));

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => _end - _next;

    /// <summary>Moves to the document that has a place.</summary>
    /// <returns>The first place behind it.</returns>
    private uint Enter(uint place)
    {
        if (!_field.HasPositions)
        {
            _document = (int)place;
            return place + 1;
        }

        _document = Math.Max(_document + 1, _firsts[place >> StretchBits]);
        while (_ends[_document] <= place)
        {
            _document++;
        }

        return _ends[_document];
    }

    /// <summary>Gets the document in which each stretch of places begins.</summary>
    private static int[] Firsts(uint[] ends, ReadOnlySpan<ulong> notes)
    {
        uint last = 0;
        foreach (var note in notes)
        {
            last = Math.Max(last, OccurrenceLog.PlaceOf(note));
        }

        var firsts = new int[(last >> StretchBits) + 1];
        var document = 0;
        for (uint stretch = 0; stretch < firsts.Length; stretch++)
        {
            while (ends[document] <= stretch << StretchBits)
            {
                document++;
            }

            firsts[stretch] = document;
        }

        return firsts;
    }
}
