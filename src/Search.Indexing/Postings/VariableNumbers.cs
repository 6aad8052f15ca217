namespace Search.Indexing;

/// <summary>Reads numbers of seven bits a byte, lowest first; the high bit of a byte says that more follow.</summary>
internal static class VariableNumbers
{
    /// <summary>Reads as many differences as there is room for and sums them up from a number on.</summary>
    /// <returns>How many bytes were read.</returns>
    public static int ReadSums(ReadOnlySpan<byte> bytes, int from, Span<int> numbers)
    {
        var (at, sum) = (0, from);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = sum += Next(bytes, ref at);
        }

        return at;
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        var next = bytes[at++];
        var number = next & 0x7F;
        for (var shift = 7; next > 0x7F; shift += 7)
        {
            next = bytes[at++];
            number |= (next & 0x7F) << shift;
        }

        return number;
    }
}
