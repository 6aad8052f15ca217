using System.Text;

namespace Search.Articles;

/// <summary>Cuts XML into tags and text as a browser would: it never fails, whatever is malformed, and reads on to the end.</summary>
/// <remarks>
/// Well-formed XML 1.0 comes out as the specification says, namespaces aside. A document type and its declarations are passed over, so no
/// external entity is ever fetched and no entity bomb expands; entities are those of XML and of HTML. What is none of a tag, a comment and
/// so on is text; control characters that XML forbids are left out. A token over the limit is cut, and <see cref="IsCut"/> says so.
/// </remarks>
/// <param name="reader">The characters.</param>
/// <param name="limit">The most characters of one text or attribute.</param>
internal sealed class XmlTokenizer(TextReader reader, int limit)
{
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _text = new();
    private int _at;
    private int _end;

    public XmlTokenKind Kind { get; private set; }

    /// <summary>Gets the name of the tag with its prefix, as it stands.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Gets the text, with its entities resolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Gets the attributes of the start tag in order, with their entities resolved.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Gets whether the start tag closes itself.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Gets whether something of the token was longer than the limit and lost its end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Read()
    {
        IsCut = false;
        while (Peek() >= 0)
        {
            if (Peek() != '<' || !TryReadMarkup(out var token))
            {
                ReadText();
                return true;
            }

            if (token)
            {
                return true;
            }
        }

        return false;
    }

    // Answers false where the sign opens no markup, and is text; a token is a tag or a CDATA section, all else is passed over.
    private bool TryReadMarkup(out bool token)
    {
        var next = Peek(1);
        token = true;
        if (IsNameStart(next))
        {
            ReadStartTag();
        }
        else if (next == '/' && IsNameStart(Peek(2)))
        {
            ReadEndTag();
        }
        else if (next == '!' && StartsWith("<![CDATA["))
        {
            ReadCData();
        }
        else
        {
            token = false;
            return next is '!' or '?' && PassOver(next);
        }

        return true;
    }

    private bool PassOver(int sign)
    {
        if (StartsWith("<!--"))
        {
            Skip(4);
            TakeUntil("-->", keep: false);
        }
        else if (sign == '?')
        {
            Skip(2);
            TakeUntil("?>", keep: false);
        }
        else
        {
            PassOverDeclaration();
        }

        return true;
    }

    // <!DOCTYPE …[ … ]>: brackets and quotes keep their own > signs.
    private void PassOverDeclaration()
    {
        var (depth, quote) = (0, 0);
        for (int sign; (sign = Next()) >= 0;)
        {
            if (quote != 0)
            {
                quote = sign == quote ? 0 : quote;
            }
            else if (sign == '>' && depth <= 0)
            {
                return;
            }
            else
            {
                depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
                quote = depth > 0 && sign is '"' or '\'' ? sign : 0;
            }
        }
    }

    private void ReadText()
    {
        _text.Clear();
        Add((char)Next()); // Text, or a sign that opens no markup.
        while (Peek() is >= 0 and not '<')
        {
            var span = _buffer.AsSpan(_at, _end - _at);
            var length = span.IndexOf('<') is >= 0 and var sign ? sign : span.Length;
            Add(span[..length]);
            _at += length;
        }

        (Kind, Text) = (XmlTokenKind.Text, XmlEntities.Decode(Taken()));
    }

    private void ReadCData()
    {
        Skip("<![CDATA[".Length);
        TakeUntil("]]>", keep: true);
        (Kind, Text) = (XmlTokenKind.Text, XmlEntities.WithoutControls(Taken()));
    }

    private void ReadStartTag()
    {
        Skip(1);
        Kind = XmlTokenKind.Start;
        Name = TakeName();
        Attributes.Clear();
        IsEmpty = false;
        while (true)
        {
            PassOverSpace();
            switch (Peek())
            {
                case '>':
                    Skip(1);
                    return;
                case < 0 or '<':
                    return;
                case '/':
                    Skip(1);
                    IsEmpty = Peek() == '>';
                    break;
                default:
                    ReadAttribute();
                    break;
            }
        }
    }

    private void ReadEndTag()
    {
        Skip(2);
        (Kind, Name) = (XmlTokenKind.End, TakeName());
        while (Peek() is >= 0 and not ('<' or '>'))
        {
            Skip(1);
        }

        Skip(Peek() == '>' ? 1 : 0);
    }

    private void ReadAttribute()
    {
        var name = TakeName();
        if (name.Length == 0)
        {
            Skip(1); // A stray sign.
            return;
        }

        PassOverSpace();
        var value = "";
        if (Peek() == '=')
        {
            Skip(1);
            PassOverSpace();
            value = TakeValue();
        }

        Attributes.Add(new(name, value));
    }

    // A value without its closing quote ends where the next tag begins: XML allows no < in it.
    private string TakeValue()
    {
        var quote = Peek() is '"' or '\'' ? Next() : 0;
        _text.Clear();
        while (Peek() is >= 0 and not '<' and var sign && (quote != 0 ? sign != quote : sign != '>' && !char.IsWhiteSpace((char)sign)))
        {
            Add((char)Next());
        }

        Skip(quote != 0 && Peek() == quote ? 1 : 0);
        return XmlEntities.Decode(Taken());
    }

    private string TakeName()
    {
        _text.Clear();
        while (Peek() is >= 0 and var sign && IsNamePart(sign))
        {
            Add((char)Next());
        }

        return Taken();
    }

    private void TakeUntil(string end, bool keep)
    {
        _text.Clear();
        while (Peek() >= 0 && !StartsWith(end))
        {
            var span = _buffer.AsSpan(_at, _end - _at);
            var length = Math.Max(1, span[1..].IndexOf(end[0]) is >= 0 and var sign ? sign + 1 : span.Length);
            Add(keep ? span[..length] : []);
            _at += length;
        }

        Skip(end.Length);
    }

    private void PassOverSpace()
    {
        while (Peek() is >= 0 and var sign && char.IsWhiteSpace((char)sign))
        {
            Skip(1);
        }
    }

    private void Add(char sign) => Add([sign]);

    private void Add(ReadOnlySpan<char> span)
    {
        var room = limit - _text.Length;
        IsCut |= span.Length > room;
        _text.Append(span[..Math.Min(span.Length, room)]);
    }

    private string Taken() => _text.ToString();

    private bool StartsWith(string text)
    {
        Peek(text.Length - 1);
        return _buffer.AsSpan(_at, _end - _at).StartsWith(text);
    }

    private int Next() => Peek() < 0 ? -1 : _buffer[_at++];

    private void Skip(int count)
    {
        while (count-- > 0 && Next() >= 0)
        {
        }
    }

    private int Peek(int ahead = 0) => _at + ahead < _end || Fill(ahead) ? _buffer[_at + ahead] : -1;

    private bool Fill(int ahead)
    {
        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        for (int read; _end <= ahead && (read = reader.Read(_buffer, _end, _buffer.Length - _end)) > 0;)
        {
            _end += read;
        }

        return ahead < _end;
    }

    private static bool IsNameStart(int sign) => sign >= 0 && (char.IsLetter((char)sign) || sign is '_' or ':');

    private static bool IsNamePart(int sign) =>
        !char.IsWhiteSpace((char)sign) && sign is not ('<' or '>' or '/' or '=' or '"' or '\'' or '&');
}
