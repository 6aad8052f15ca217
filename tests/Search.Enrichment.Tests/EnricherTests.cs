using CsCheck;
using Search.Reference;

namespace Search.Enrichment.Tests;

public sealed class EnricherTests(World world) : IClassFixture<World>
{
    private static readonly string[] Pieces =
    [
        "Russia", "’s", " ", "\n", "-", ", ", "Kharkiv", "in the", "region", "28 December 2024", "last", "May", "two", "days", "earlier",
            "U.S.", "(", ")", "“", "”", ".",
        "General", "John", "Kirby", "13th", "Brigade", "Харків", "у", "п’ятницю", "حلب", "😀", "\ud800", "é", "ß", "Ivanivka", "said",
            "every", "Friday", "2014", "–", "2018", "People’s Republic of China",
    ];

    [Fact]
    public void Every_mention_of_any_text_stands_where_it_says() => Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 60],
        Gen.String).Sample((pieces, noise) =>
        RequireEvidence(world.Enricher.Enrich(World.Report(string.Join(noise.Length % 2 == 0 ? " " : "", pieces.Select(i =>
            Pieces[i])) + noise))));

    [Fact]
    public void Enriching_twice_gives_the_same() => Assert.Equivalent(
        world.Enrich("Moscow said on Friday that Ivanivka in the Donetsk region was taken."),
            world.Enricher.Enrich(world.Enrich("Moscow said on Friday that Ivanivka in the Donetsk region was taken.")));

    private static int RequireEvidence(Report report)
    {
        var count = 0;
        foreach (var mentions in new IReadOnlyList<Mention>[] { report.Dates, report.Places, report.Actors })
        {
            var start = 0;
            foreach (var mention in mentions)
            {
                Assert.Equal(report.Text[mention.Start..mention.End], mention.Surface);
                Assert.True(mention.Start >= start && mention.End > mention.Start);
                Assert.NotEmpty(mention.Why);
                Assert.InRange(mention.Confidence, 0, 1);
                start = mention.Start;
                count++;
            }
        }

        return count;
    }
}
