namespace Search.Articles;

/// <summary>The headings a live blog has shown so far, and whether another repeats one of them.</summary>
/// <remarks>
/// A teaser prints a heading again, often shortened: it repeats one where all its words, at least <see cref="FewestWords"/>, stand in that
/// one, or the other way round, and the longer has at most twice as many.
/// </remarks>
internal sealed class HeadingMemory
{
    private const int FewestWords = 4;

    private readonly List<HashSet<string>> _headings = [];

    public void Add(string heading) => _headings.Add(Words.Of(heading));

    public bool Repeats(string line)
    {
        var words = Words.Of(line);
        foreach (var heading in _headings)
        {
            var (fewer, more) = words.Count < heading.Count ? (words, heading) : (heading, words);
            if (fewer.Count >= FewestWords && more.Count <= fewer.Count * 2 && fewer.IsSubsetOf(more))
            {
                return true;
            }
        }

        return false;
    }
}
