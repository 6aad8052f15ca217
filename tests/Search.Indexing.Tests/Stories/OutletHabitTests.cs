namespace Search.Indexing.Tests;

public sealed class OutletHabitTests
{
    [Fact]
    public void Any_text_is_of_a_habit_where_one_of_them_is()
    {
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var (sources, days) = (random.Next(1, 4), random.Next(1, 400));
            List<ulong> places = [.. Enumerable.Range(0, random.Next(0, 90)).Select(i =>
                ((ulong)i << 24) | ((ulong)(uint)random.Next(0, days) << 8) | (uint)random.Next(0, sources))];
            var expected = places.Exists(place => OutletHabit.IsOf(new TextPlace(place), places));

            Assert.Equal(expected, OutletHabit.IsAnyIn([.. places]));
            found += expected ? 1 : 0;
        }

        Assert.InRange(found, 200, 1_800);
    }

    [Fact]
    public void Twenty_texts_of_an_outlet_are_a_story_and_one_more_is_a_habit()
    {
        List<ulong> places = [.. Enumerable.Range(0, 20).Select(i => ((ulong)i << 24) | (19_000UL << 8) | 7)];
        Assert.False(OutletHabit.IsAnyIn(places));

        places.Add((20UL << 24) | (19_030UL << 8) | 7);
        Assert.True(OutletHabit.IsAnyIn(places));

        places[^1] = (20UL << 24) | (19_031UL << 8) | 7;
        Assert.False(OutletHabit.IsAnyIn(places));
        places[^1] = (20UL << 24) | (19_030UL << 8) | 8;
        Assert.False(OutletHabit.IsAnyIn(places));
    }
}
