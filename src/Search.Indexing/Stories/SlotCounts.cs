namespace Search.Indexing;

/// <summary>How many slots two texts fill alike, and how many otherwise; by figures, and by names.</summary>
/// <remarks>
/// They differ in a slot where each has a word there that the other lacks. Where one merely says less ("Zelenskyy" for "Volodymyr
/// Zelenskyy"), they agree.
/// </remarks>
internal struct SlotCounts
{
    /// <summary>Slots with figures that agree.</summary>
    public int SameFigures { get; private set; }

    /// <summary>Slots with other figures on each side.</summary>
    public int OtherFigures { get; private set; }

    /// <summary>Slots with nothing but names that agree.</summary>
    public int SameNames { get; private set; }

    /// <summary>Slots with other names on each side.</summary>
    public int OtherNames { get; private set; }

    /// <summary>Gets how a word that fills a slot is written: its hash, and in the last bit whether it is a figure.</summary>
    public static ulong Word(ulong hash, WordKind kind) => (hash & ~1UL) | (kind == WordKind.Figure ? 1UL : 0);

    /// <summary>Counts one slot by all that fills it in each text.</summary>
    public void Add(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var (ownOfA, figuresOfA) = CountOwn(a, b);
        var (ownOfB, figuresOfB) = CountOwn(b, a);
        if (ownOfA > 0 && ownOfB > 0)
        {
            OtherFigures += figuresOfA > 0 && figuresOfB > 0 ? 1 : 0;
            OtherNames += figuresOfA > 0 && figuresOfB > 0 ? 0 : 1;
        }
        else
        {
            SameFigures += HasFigure(a) ? 1 : 0;
            SameNames += HasFigure(a) ? 0 : 1;
        }
    }

    private static (int Words, int Figures) CountOwn(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> others)
    {
        var (own, figures) = (0, 0);
        foreach (var word in words)
        {
            var isOwn = !others.Contains(word);
            own += isOwn ? 1 : 0;
            figures += isOwn && IsFigure(word) ? 1 : 0;
        }

        return (own, figures);
    }

    private static bool HasFigure(ReadOnlySpan<ulong> words)
    {
        foreach (var word in words)
        {
            if (IsFigure(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFigure(ulong word) => (word & 1) != 0;
}
