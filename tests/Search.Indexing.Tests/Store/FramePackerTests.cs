using System.Text;

namespace Search.Indexing.Tests;

public sealed class FramePackerTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(3_000)]
    [InlineData(20_000)]
    [InlineData(130_000)]
    [InlineData(600_000)]
    [InlineData(5_000_000)]
    [InlineData(40_000_000)]
    public void Contents_of_any_length_are_packed_in_one_room_and_come_back(int length)
    {
        var content = Words(length);
        var room = new byte[length];

        Assert.True(FramePacker.TryPack(content, room, out var packed));

        Assert.InRange(packed, 1, length * 2 / 3);
        var back = new byte[length];
        Assert.True(FrameUnpacker.TryUnpack(room.AsSpan(0, packed), back));
        Assert.True(content.AsSpan().SequenceEqual(back));
    }

    [Fact]
    public void A_long_content_between_short_ones_changes_nothing_of_them()
    {
        var content = Words(3_000);
        var (first, second) = (new byte[3_000], new byte[3_000]);
        Assert.True(FramePacker.TryPack(content, first, out var before));
        Assert.True(FramePacker.TryPack(Words(2_000_000), new byte[2_000_000], out _));

        Assert.True(FramePacker.TryPack(content, second, out var after));

        Assert.Equal(first[..before], second[..after]);
    }

    private static byte[] Words(int length)
    {
        var random = new Random(length);
        var text = new StringBuilder(length + 20);
        while (text.Length < length)
        {
            text.Append("front line shelling officials said that power station ".Split(' ')[random.Next(8)]).Append(' ').Append(random.Next(100)).Append(' ');
        }

        return Encoding.UTF8.GetBytes(text.ToString(0, length));
    }
}
