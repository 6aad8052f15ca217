using System.Text;

namespace Search.Articles;

/// <summary>
/// Reads the rows of a table (RFC 4180) one at a time: fields in quotes may hold delimiters, line ends and doubled quotes.
/// </summary>
/// <remarks>A quote within a field that does not begin with one is text. A row over the limit is passed over.</remarks>
/// <param name="reader">The characters.</param>
/// <param name="delimiter">What parts the fields.</param>
/// <param name="limit">The most characters of a row.</param>
internal sealed class CsvRows(TextReader reader, char delimiter, int limit)
{
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _field = new();
    private int _at;
    private int _end;
    private long _lines = 1;
    private long _length;

    /// <summary>Gets the fields of the row.</summary>
    public List<string> Fields { get; } = [];

    /// <summary>Gets the line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Gets whether the row is over the limit; its fields are cut there.</summary>
    public bool IsTooLong => _length > limit;

    /// <summary>Gets whether the table ended within quotes.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Goes to the next row that is not blank; false after the last.</summary>
    public bool Next()
    {
        while (Peek() >= 0)
        {
            Fields.Clear();
            (Line, _length) = (_lines, 0);
            ReadRow();
            if (Fields is not [""])
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRow()
    {
        while (true)
        {
            ReadField();
            var end = Take();
            if (end != delimiter)
            {
                _ = end == '\r' && Peek() == '\n' ? Take() : 0;
                return;
            }
        }
    }

    private void ReadField()
    {
        _field.Clear();
        if (Peek() == '"')
        {
            Take();
            ReadQuoted();
        }

        while (Peek() is >= 0 and not ('\n' or '\r') and var sign && sign != delimiter)
        {
            Add((char)Take());
        }

        Fields.Add(_field.ToString());
    }

    private void ReadQuoted()
    {
        int sign;
        while ((sign = Take()) >= 0)
        {
            if (sign == '"' && Peek() != '"')
            {
                return;
            }

            Add((char)(sign == '"' ? Take() : sign));
        }

        IsCutOff = true;
    }

    private void Add(char sign)
    {
        if (++_length <= limit)
        {
            _field.Append(sign);
        }
    }

    private int Take()
    {
        var sign = Peek();
        _at += sign >= 0 ? 1 : 0;
        _lines += sign == '\n' ? 1 : 0;
        return sign;
    }

    private int Peek()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, reader.Read(_buffer, 0, _buffer.Length));
        }

        return _at < _end ? _buffer[_at] : -1;
    }
}
