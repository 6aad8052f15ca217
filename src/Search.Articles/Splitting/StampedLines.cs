namespace Search.Articles;

/// <summary>Reads lines as a live blog whose entries are told by nothing but a time in running text.</summary>
/// <remarks>
/// There must be at least three times with text between them. A heading stands behind its time, in the same line or the next; or before it,
/// where most times of the text have one there. An entry without a heading is headed by its first sentence.
/// </remarks>
internal sealed class StampedLines
{
    private const int FewestEntries = 3;
    private const int ShortestEntry = 60;

    private readonly IReadOnlyList<string> _lines;
    private readonly List<(int At, TimeStamp Stamp)> _stamps = [];
    private readonly bool _headingsFirst;

    public StampedLines(IReadOnlyList<string> lines)
    {
        _lines = lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (TimeStamp.Of(lines[i]) is { } stamp)
            {
                _stamps.Add((i, stamp));
            }
        }

        _headingsFirst = _stamps.FindAll(stamp => IsHeading(stamp.At - 1)).Count > _stamps.FindAll(HasHeadingBehind).Count;
    }

    /// <summary>Gets whether the lines are such a live blog, if the article is called live at all.</summary>
    public bool AreEntries =>
        _stamps.Count >= FewestEntries && _lines.Skip(LeadLines).Sum(line => line.Length) >= _stamps.Count * ShortestEntry;

    /// <summary>Gets how many lines come before the first entry.</summary>
    public int LeadLines => _stamps.Count == 0 ? _lines.Count : StartOf(0);

    /// <summary>Gets the entries, in the order of the text.</summary>
    /// <param name="timeOf">Gets the instant of a time as it stands, or null.</param>
    public IReadOnlyList<Entry> Entries(Func<string, Published?> timeOf)
    {
        var entries = new List<Entry>();
        for (var i = 0; i < _stamps.Count; i++)
        {
            if (Read(i, timeOf) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private Entry? Read(int i, Func<string, Published?> timeOf)
    {
        var (at, stamp) = _stamps[i];
        var end = i + 1 < _stamps.Count ? StartOf(i + 1) : _lines.Count;
        var (heading, next) = _headingsFirst && StartOf(i) < at ? (_lines[at - 1], at + 1)
            : stamp.Rest.Length > 0 ? (IsHeading(stamp.Rest) ? stamp.Rest : null, at + 1)
            : IsHeading(at + 1) && at + 2 < end ? (_lines[at + 1], at + 2)
            : (null, at + 1);
        var isTextBehindTime = stamp.Rest.Length > 0 && heading != stamp.Rest;
        var body = _lines.Skip(next).Take(end - next);
        var text = string.Join('\n', isTextBehindTime ? body.Prepend(stamp.Rest) : body);
        return PageEntry.Make(heading, text, timeOf(stamp.Text), anchor: null, author: null);
    }

    private int StartOf(int i) => _stamps[i].At - (_headingsFirst && IsHeading(_stamps[i].At - 1) ? 1 : 0);

    private bool HasHeadingBehind((int At, TimeStamp Stamp) stamp) =>
        stamp.Stamp.Rest.Length > 0 ? IsHeading(stamp.Stamp.Rest) : IsHeading(stamp.At + 1);

    private bool IsHeading(int at) => at >= 0 && at < _lines.Count && TimeStamp.Of(_lines[at]) is null && IsHeading(_lines[at]);

    private static bool IsHeading(string line) => TextLine.Of(line).Shape == LineShape.Heading;
}
