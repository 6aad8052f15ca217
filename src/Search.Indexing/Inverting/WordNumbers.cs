namespace Search.Indexing;

/// <summary>Finds the numbers of the terms of words, mostly without a look at their bytes. For one thread.</summary>
/// <param name="isExact">Whether the exact forms of words are wanted, else the stems.</param>
internal sealed class WordNumbers(bool isExact)
{
    private const int Slots = 1 << 17;

    /// <summary>
    /// By the lower bits of a word's number: that number above, its term's below. Frequent words came early, and lie together.
    /// </summary>
    private readonly ulong[] _known = new ulong[Slots];

    /// <summary>The terms, which several fields may share.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>Gets the number of a word's term.</summary>
    public int Of(Word word)
    {
        ref var known = ref _known[word.Number % Slots];
        if (known >> 32 != word.Number)
        {
            known = ((ulong)word.Number << 32) | (uint)Terms.NumberOf(isExact ? word.ExactTerm : word.StemTerm);
        }

        return (int)known;
    }

    /// <summary>Gets the number of a word's second term; -1 where it has none.</summary>
    public int AlsoOf(Word word) => (isExact ? word.AlsoExactTerm : word.AlsoStemTerm) is { } also ? Terms.NumberOf(also) : -1;

    /// <summary>Forgets all numbers; the terms must be forgotten with them.</summary>
    public void Clear() => Array.Clear(_known);
}
