namespace Search.Indexing.Tests;

public sealed class PatchedPackingTests
{
    private const int Behind = sizeof(long);

    private static readonly int[] Lengths = [1, 2, 3, 7, 8, 31, 64, 127, 128];

    public static TheoryData<int> Widths => [.. Enumerable.Range(0, PatchedPacking.LargestBits + 1)];

    [Fact]
    public void The_low_bits_of_numbers_come_back_for_every_width_and_length()
    {
        var random = new Random(1);
        for (var bits = 0; bits <= 32; bits++)
        {
            foreach (var length in Lengths)
            {
                var numbers = Enumerable.Range(0, length).Select(_ => (int)random.NextInt64(int.MinValue, int.MaxValue)).ToArray();
                var packed = new byte[BitPacking.BytesOf(bits, length) + Behind];
                var read = new int[length];

                BitPacking.Pack(numbers, bits, packed.AsSpan(..^Behind));
                BitPacking.Unpack(packed, bits, 3, read);

                Assert.Equal(numbers.Select(number => (int)(number & ((1L << bits) - 1)) + 3), read);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Lists_of_every_width_number_of_exceptions_and_length_come_back_and_their_sums(int bits)
    {
        var random = new Random(bits);
        foreach (var length in Lengths)
        {
            for (var exceptions = 0; exceptions <= Math.Min(length, PatchedPacking.MostExceptions + 2); exceptions++)
            {
                for (var more = 1; more <= Math.Min(PatchedPacking.ExceptionBits + 2, PatchedPacking.LargestBits - bits); more++)
                {
                    AssertComesBack(WithExceptions(random, length, bits, exceptions, more));
                }
            }

            AssertComesBack(WithExceptions(random, length, bits, 0, 0));
        }
    }

    [Theory]
    [InlineData(0, 4, 6, 0)]
    [InlineData(1, 4, 6, 1)]
    [InlineData(7, 4, 6, 7)]
    [InlineData(8, 4, 10, 0)]
    [InlineData(7, 8, 6, 7)]
    public void A_block_is_as_narrow_as_seven_exceptions_of_eight_bits_more_let_it_be(int outliers, int more, int bits, int exceptions)
    {
        var numbers = Enumerable.Range(0, BitPacking.Size).Select(i => i < outliers ? (1 << (6 + more)) - 1 : 63).ToArray();

        var list = Written(numbers);

        Assert.Equal((bits, exceptions), (list[0] & PatchedPacking.LargestBits, list[0] >> 5));
    }

    [Fact]
    public void An_outlier_of_more_bits_widens_a_block_by_what_its_exception_cannot_hold()
    {
        var numbers = Enumerable.Repeat(63, BitPacking.Size).Append(1 << 20).Skip(1).ToArray();

        var list = Written(numbers);

        Assert.Equal((13, 1), (list[0] & PatchedPacking.LargestBits, list[0] >> 5));
    }

    [Fact]
    public void A_list_takes_no_more_than_without_exceptions()
    {
        var random = new Random(9);
        for (var i = 0; i < 2000; i++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 129)).Select(_ => random.Next(1 << random.Next(random.Next(1, 31)))).ToArray();

            Assert.InRange(Written(numbers).Length, 1, 1 + BitPacking.BytesOf(32 - int.LeadingZeroCount(numbers.Max()), numbers.Length));
        }
    }

    [Fact]
    public void A_negative_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PatchedPacking.Write([1, -1], new ByteRun()));

    private static void AssertComesBack(int[] numbers)
    {
        var list = Written(numbers);
        byte[] bytes = [.. list, .. Enumerable.Repeat((byte)0xFF, Behind)];
        var (read, sums) = (new int[numbers.Length], new int[numbers.Length]);

        PatchedPacking.Unpack(bytes, 1, read);
        PatchedPacking.UnpackSums(bytes, 17, sums);

        Assert.Equal(list.Length, PatchedPacking.BytesOf(bytes, numbers.Length));
        Assert.Equal(numbers.Select(number => number + 1), read);
        var sum = 17;
        Assert.Equal(numbers.Select(number => sum += number), sums);
    }

    private static byte[] Written(int[] numbers)
    {
        var run = new ByteRun();
        PatchedPacking.Write(numbers, run);
        return run.Bytes[..run.Length];
    }

    /// <summary>Makes numbers of some bits, among them the largest, and some, anywhere, of more bits.</summary>
    private static int[] WithExceptions(Random random, int length, int bits, int exceptions, int more)
    {
        var numbers = new int[length];
        for (var i = 0; i < length; i++)
        {
            numbers[i] = (int)random.NextInt64(1L << bits);
        }

        numbers[random.Next(length)] = (int)((1L << bits) - 1);
        foreach (var place in Enumerable.Range(0, length).OrderBy(_ => random.Next()).Take(exceptions))
        {
            numbers[place] = (int)random.NextInt64(1L << (bits + more - 1), 1L << (bits + more));
        }

        return numbers;
    }
}
