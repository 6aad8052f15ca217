using Lucene.Net.Store;

namespace Search.Indexing.Tests;

public sealed class NarrowColumnTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0xFF, 1)]
    [InlineData(0x100, 2)]
    [InlineData(0xFFFF, 2)]
    [InlineData(0x10000, 3)]
    [InlineData(0xFFFFFF, 3)]
    [InlineData(0x1000000, 4)]
    [InlineData(int.MaxValue, 4)]
    public void Numbers_take_as_many_bytes_as_the_largest_needs_and_come_back(int largest, int width)
    {
        var numbers = new List<int> { 0, largest / 3, largest / 2, largest };
        using var output = new RAMOutputStream();

        Assert.Equal(width, NarrowColumn.WidthOf(largest));
        NarrowColumn.Write(numbers, width, output);
        output.WriteInt32(-1);

        Assert.Equal((numbers.Count * width) + sizeof(int), output.Position);
        var bytes = new byte[output.Position];
        output.WriteTo(bytes, 0);
        var column = new NarrowColumn(bytes, width);
        Assert.Equal(numbers, [column[0], column[1], column[2], column[3]]);
    }
}
