namespace Search.Articles;

/// <summary>
/// Reads the records of an XML document of any length (items, entries, addresses) one at a time, in the memory of the largest.
/// </summary>
/// <remarks>
/// An end tag closes what is open inside its element; one without a start tag is passed over; a record that begins inside a record of the
/// same name ends that one. Elements more than <see cref="Deepest"/> deep are taken for children of the one at that depth.
/// </remarks>
/// <param name="reader">The characters.</param>
/// <param name="names">The names of records.</param>
/// <param name="limit">The most characters of a record, and of all that stands outside of records.</param>
internal sealed class XmlRecords(TextReader reader, IReadOnlyCollection<string> names, int limit)
{
    private const int Deepest = 256;

    private readonly XmlTokenizer _tokens = new(reader, limit);
    private readonly List<KeyValuePair<string, string>> _bindings = [new("xml", "http://www.w3.org/XML/1998/namespace")];
    private readonly Stack<(XmlElement Element, int Bindings)> _open = new();
    private XmlElement? _record;
    private int _outside;
    private int _inside;

    /// <summary>Gets the root with what stands outside of records, as far as it was read; null where there is none.</summary>
    public XmlElement? Root { get; private set; }

    /// <summary>Gets the next record with its attributes and all below it, or null after the last.</summary>
    public XmlElement? Next()
    {
        while (_tokens.Read())
        {
            if (Take() is { } record)
            {
                return record;
            }
        }

        return TakeRest();
    }

    private XmlElement? Take() => _tokens.Kind switch
    {
        XmlTokenKind.Start => Open(),
        XmlTokenKind.End => Close(XmlNamespaces.ElementName(_tokens.Name, _bindings)),
        _ => AddText(),
    };

    private XmlElement? Open()
    {
        var (name, outer) = Bind();
        XmlElement? ended = null;
        if (_record?.Name == name)
        {
            ended = Close(name);
            (name, outer) = Bind();
        }

        var element = Make(name);
        if (_tokens.IsEmpty || _open.Count > Deepest)
        {
            _bindings.RemoveRange(outer, _bindings.Count - outer);
            return ended ?? (_tokens.IsEmpty && ReferenceEquals(element, _record) ? Finished() : null);
        }

        _open.Push((element, outer));
        return ended;
    }

    private XmlElement Make(string name)
    {
        var parent = _open.TryPeek(out var top) ? top.Element : null;
        var element = new XmlElement(name, parent);
        foreach (var (written, value) in _tokens.Attributes)
        {
            element.Attributes.Add(new(XmlNamespaces.AttributeName(written, _bindings), value));
        }

        if (_record is null && names.Contains(name))
        {
            (_record, _inside) = (element, 0);
        }
        else if (HasRoom(name.Length + _tokens.Attributes.Sum(attribute => attribute.Key.Length + attribute.Value.Length) + 1))
        {
            parent?.Content.Add(element);
        }

        Root ??= element;
        return element;
    }

    private XmlElement? AddText()
    {
        if (_open.TryPeek(out var top) && HasRoom(_tokens.Text.Length))
        {
            top.Element.Content.Add(_tokens.Text);
        }

        return null;
    }

    private bool HasRoom(int size)
    {
        if (_record is null)
        {
            _outside = (int)Math.Min(int.MaxValue, (long)_outside + size);
            return _outside <= limit;
        }

        _inside = (int)Math.Min(int.MaxValue, (long)_inside + size);
        _record.IsTooLarge |= _inside > limit || _tokens.IsCut;
        return !_record.IsTooLarge;
    }

    private XmlElement? Close(string name)
    {
        if (!_open.Any(open => open.Element.Name == name))
        {
            return null;
        }

        XmlElement? finished = null;
        while (_open.TryPop(out var top))
        {
            _bindings.RemoveRange(top.Bindings, _bindings.Count - top.Bindings);
            finished = ReferenceEquals(top.Element, _record) ? Finished() : finished;
            if (top.Element.Name == name)
            {
                break;
            }
        }

        return finished;
    }

    private XmlElement? TakeRest()
    {
        _open.Clear();
        var rest = _record is null ? null : Finished();
        if (rest is not null)
        {
            rest.IsCutOff = true;
        }

        return rest;
    }

    private XmlElement? Finished()
    {
        var record = _record;
        _record = null;
        return record;
    }

    // Takes the namespaces that the tag declares, and gets its name with them and how many there were before.
    private (string Name, int Outer) Bind()
    {
        var outer = _bindings.Count;
        foreach (var (name, address) in _tokens.Attributes)
        {
            if (name.StartsWith("xmlns", StringComparison.Ordinal) && (name.Length == 5 || name[5] == ':'))
            {
                _bindings.Add(new(name.Length == 5 ? "" : name[6..], address));
            }
        }

        return (XmlNamespaces.ElementName(_tokens.Name, _bindings), outer);
    }
}
