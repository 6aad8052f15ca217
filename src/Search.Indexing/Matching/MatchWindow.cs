namespace Search.Indexing;

/// <summary>
/// Bits and scores of some documents side by side, in which several matchers gather what they find; one segment's are used for the next.
/// </summary>
internal sealed class MatchWindow
{
    /// <summary>How many documents it covers.</summary>
    public const int Size = 4096;

    /// <summary>How many documents a word of bits covers.</summary>
    public const int BitsAWord = 64;

    /// <summary>How many words of bits there are.</summary>
    public const int Words = Size / BitsAWord;

    private ulong[]? _bits;
    private float[]? _scores;

    /// <summary>A bit for each document that was found.</summary>
    public ulong[] Bits => _bits ??= new ulong[Words];

    /// <summary>Their scores; zero for every other document.</summary>
    public float[] Scores => _scores ??= new float[Size];

    /// <summary>Forgets what was gathered and not handed over.</summary>
    public void Clear()
    {
        if (_bits.AsSpan().ContainsAnyExcept(0UL))
        {
            _bits.AsSpan().Clear();
            _scores.AsSpan().Clear();
        }
    }
}
