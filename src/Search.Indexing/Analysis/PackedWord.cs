namespace Search.Indexing;

/// <summary>
/// The characters of a short word in two numbers, one byte each, so that words are compared without following a reference: up to 16 ASCII
/// or Cyrillic ones (U+0400 to U+047F).
/// </summary>
/// <param name="Low">The first eight.</param>
/// <param name="High">The others.</param>
internal readonly record struct PackedWord(ulong Low, ulong High)
{
    private const int Longest = 16;
    private const int Cyrillic = 0x0400;
    private const int Half = 0x80;
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    /// <summary>Packs a word.</summary>
    /// <returns>False for one that is empty, longer, or has other characters.</returns>
    public static bool TryPack(ReadOnlySpan<char> word, out PackedWord packed)
    {
        packed = default;
        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        ulong low = 0, high = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var code = CodeOf(word[i]);
            if (code == 0)
            {
                return false;
            }

            if (i < sizeof(ulong))
            {
                low |= (ulong)code << (8 * i);
            }
            else
            {
                high |= (ulong)code << (8 * (i - sizeof(ulong)));
            }
        }

        packed = new PackedWord(low, high);
        return true;
    }

    /// <summary>Gets what stands for a character: 1 to 255, or 0 where nothing does.</summary>
    private static uint CodeOf(char c) => c < Half ? c : (uint)(c - Cyrillic) < Half ? (uint)(c - Cyrillic + Half) : 0;

    /// <summary>Gets a number whose upper bits are well mixed.</summary>
    public ulong Mixed => ((Low ^ (High * Mixer)) * Mixer) ^ (High >> 32);
}
