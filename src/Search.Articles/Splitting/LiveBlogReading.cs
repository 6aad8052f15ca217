namespace Search.Articles;

/// <summary>Reads lines as a live blog would be: a lead, then headings with their stories, standfirsts and teasers between them.</summary>
/// <remarks>
/// <para>The text falls into runs of lines that end no sentence (headings, standfirsts, teasers), each followed by a story of paragraphs.
/// The last heading of a run opens the entry that the story belongs to.</para>
/// <para>The lines before it are entries and teasers without a story. One that repeats an earlier heading is a teaser: it is dropped with
/// its standfirst, unless the entry above has no text but that. (Above a story, the story must have been seen as well.) A new one opens an
/// entry; a line right below it, and a standfirst below that, are the title and the standfirst of the piece it points to, and so its text.
/// One without a story whose very heading opens the next entry is that entry's teaser.</para>
/// <para>What comes before the first story is the lead's standfirst.</para>
/// </remarks>
/// <param name="title">The article's title, which counts as an earlier heading.</param>
internal sealed class LiveBlogReading(string title)
{
    private readonly List<string> _lead = [];
    private readonly List<LiveBlogDraft> _drafts = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HeadingMemory _memory = new();

    /// <summary>Gets the lead's text; a standfirst that only says what a paragraph says is left out.</summary>
    public string Lead =>
        string.Join('\n', _lead.Where((line, at) => !_lead.Skip(at + 1).Any(later => later.Contains(line, StringComparison.Ordinal))));

    /// <summary>Gets the entries so far, with what tells whether they are ones.</summary>
    public IReadOnlyList<LiveBlogDraft> Drafts => _drafts;

    /// <summary>Gets how many teasers repeated an earlier heading.</summary>
    public int Teasers { get; private set; }

    public IReadOnlyList<Entry> Entries() => [.. _drafts.Select(draft => draft.ToEntry())];

    public void Read(ReadOnlySpan<TextLine> lines)
    {
        _memory.Add(title);
        for (var isFirst = true; !lines.IsEmpty; isFirst = false)
        {
            var run = Leading(lines, isStory: false);
            var story = Leading(lines[run.Length..], isStory: true);
            lines = lines[(run.Length + story.Length)..];
            ReadRun(isFirst ? TakeStandfirst(run) : run, story);
        }
    }

    private static ReadOnlySpan<TextLine> Leading(ReadOnlySpan<TextLine> lines, bool isStory)
    {
        var length = 0;
        while (length < lines.Length && (lines[length].Shape == LineShape.Paragraph) == isStory)
        {
            length++;
        }

        return lines[..length];
    }

    private ReadOnlySpan<TextLine> TakeStandfirst(ReadOnlySpan<TextLine> run)
    {
        if (run.IsEmpty)
        {
            return run;
        }

        Append(run[0].Text);
        return run[1..];
    }

    private void ReadRun(ReadOnlySpan<TextLine> run, ReadOnlySpan<TextLine> story)
    {
        var opener = story.IsEmpty ? -1 : LastHeading(run);
        var isKnownStory = opener >= 0 && story.Length == 1 && _seen.Contains(story[0].Text) && _memory.Repeats(run[opener].Text);
        for (var at = 0; at < run.Length;)
        {
            var isTeaser = at == opener ? isKnownStory : _memory.Repeats(run[at].Text);
            at += run[at].Shape == LineShape.Standfirst
                ? Append(run[at].Text)
                : isTeaser ? PassTeaser(run, at, opener) : Open(run, at, opener);
        }

        if (!isKnownStory || IsBare)
        {
            AppendStory(story);
        }
    }

    private bool IsBare => _drafts is [.., { Body.Count: 0 }];

    private int PassTeaser(ReadOnlySpan<TextLine> run, int at, int opener)
    {
        Teasers++;
        if (at == opener || at + 1 == opener || at + 1 == run.Length)
        {
            return 1;
        }

        if (IsBare)
        {
            Append(run[at + 1].Text);
        }

        return 2;
    }

    private int Open(ReadOnlySpan<TextLine> run, int at, int opener)
    {
        if (IsOwnTeaser(run[at].Text))
        {
            Teasers++;
            _drafts.RemoveAt(_drafts.Count - 1);
        }

        _drafts.Add(new LiveBlogDraft(run[at].Text));
        _memory.Add(run[at].Text);
        var next = at + 1;
        if (at == opener || next == opener || next == run.Length
            || run[next].Shape == LineShape.Standfirst || _memory.Repeats(run[next].Text))
        {
            return 1;
        }

        return 1 + Append(run[next].Text);
    }

    // A teaser may stand right above the entry it points to: the same heading, then at most a standfirst.
    private bool IsOwnTeaser(string heading) => _drafts is [.., { Paragraphs: 0 } above] && above.Heading == heading;

    private int Append(string line)
    {
        _seen.Add(line);
        (_drafts.Count > 0 ? _drafts[^1].Body : _lead).Add(line);
        return 1;
    }

    private void AppendStory(ReadOnlySpan<TextLine> story)
    {
        foreach (var line in story)
        {
            Append(line.Text);
        }

        if (_drafts.Count > 0)
        {
            _drafts[^1].Paragraphs += Prose(story);
        }
    }

    private static int Prose(ReadOnlySpan<TextLine> story)
    {
        var count = 0;
        foreach (var line in story)
        {
            count += line.IsProse ? 1 : 0;
        }

        return count;
    }

    private static int LastHeading(ReadOnlySpan<TextLine> run)
    {
        var at = run.Length - 1;
        while (at >= 0 && run[at].Shape != LineShape.Heading)
        {
            at--;
        }

        return at;
    }
}
