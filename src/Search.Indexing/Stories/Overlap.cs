using Search.Reference;

namespace Search.Indexing;

/// <summary>How much of two texts is the same.</summary>
/// <param name="Shared">How many shingles both have.</param>
/// <param name="Size">How many this one has.</param>
/// <param name="OtherSize">How many the other one has.</param>
internal readonly record struct Overlap(int Shared, int Size, int OtherSize)
{
    /// <summary>The share of a text that another must have for the two to be one story.</summary>
    private const double Same = 0.5;

    /// <summary>The share that both must have of each other, and their lengths of each other, to be copies.</summary>
    private const double Copied = 0.8;

    /// <summary>The share where both stand under one address: the page was written anew in part.</summary>
    private const double SamePage = 0.3;

    /// <summary>The share of this text that the other has.</summary>
    public double Share => Size == 0 ? 0 : Shared / (double)Size;

    /// <summary>The share of the other text that this one has.</summary>
    public double OtherShare => OtherSize == 0 ? 0 : Shared / (double)OtherSize;

    /// <summary>How close the two are: the smaller of both shares.</summary>
    public double Closeness => Math.Min(Share, OtherShare);

    /// <summary>The same, seen from the other.</summary>
    public Overlap Reversed => new(Shared, OtherSize, Size);

    /// <summary>Counts what two sets share.</summary>
    public static Overlap Of(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return new(shared, a.Length, b.Length);
    }

    /// <summary>Gets what this text is of the other, or null where too little is the same.</summary>
    /// <param name="isSamePage">Whether both stand under the same address.</param>
    public StoryRelation? Relation(bool isSamePage) =>
        Closeness >= Copied && Math.Min(Size, OtherSize) >= Copied * Math.Max(Size, OtherSize) ? StoryRelation.Copy
        : Closeness >= Same || (isSamePage && Math.Max(Share, OtherShare) >= SamePage) ? StoryRelation.Version
        : Share >= Same ? StoryRelation.Contained
        : OtherShare >= Same ? StoryRelation.Contains
        : null;
}
