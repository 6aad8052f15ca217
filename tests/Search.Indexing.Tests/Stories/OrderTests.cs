using Lucene.Net.Index;
using Lucene.Net.Store;
using Search.Reference;

namespace Search.Indexing.Tests;

public sealed class OrderTests
{
    /// <summary>Puts, edits and withdraws the same texts in different orders and batches: the stories are the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Stories_are_the_same_in_whatever_order_and_batches_the_texts_come(int seed)
    {
        var random = new Random(seed);
        var roots = Enumerable.Range(0, 6).Select(i => Prose.Of((seed * 100) + i, 10)).ToList();
        var texts = Enumerable.Range(0, 40).Select(i => ($"t{i}", Make(random, roots))).ToArray();
        var expected = Stories(texts, random, edits: false);

        for (var round = 0; round < 3; round++)
        {
            random.Shuffle(texts);
            Assert.Equal(expected, Stories(texts, random, edits: round > 0));
        }
    }

    /// <summary>Many copies of few texts, some with an agency's name or on one page: where each stands is where all of them together put it.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Each_report_stands_where_all_of_them_put_it(int seed)
    {
        var random = new Random(seed);
        var roots = Enumerable.Range(0, 2).Select(i => Prose.Of((seed * 100) + i, 10)).ToList();
        var texts = Enumerable.Range(0, 5).Select(_ => Make(random, roots)).ToList();
        using var given = new Given();
        for (var round = 0; round < 30; round++)
        {
            var id = random.Next(5) == 0 ? random.Next(round + 1) : round;
            given.Commit(Enumerable.Range(0, random.Next(1, 4)).Select(i => Copy($"t{id}-{i}", texts[random.Next(texts.Count)], random)));

            var members = Members(given);
            var placed = StoryGroups.Place(members);
            Assert.Equal(
                placed.Select(story => (story.Id, story.Relation, story.Of, story.Originator)),
                members.Select(member => member.Story).Select(story => (story.Id, story.Relation, story.Of, story.Originator)));
        }
    }

    private static TestArticle Copy(string id, string text, Random random)
    {
        var article = TestArticle.Of(id, "Heading", text, source: $"Outlet {random.Next(3)}");
        var credit = random.Next(6) == 0 ? new Credit($"Agency {random.Next(2)}", null, null, "test") : null;
        var url = random.Next(3) == 0 ? new Uri($"https://example.org/news/page-{random.Next(3)}") : null;
        return article with { Reports = [.. article.Reports.Select(report => report with { Credit = credit, Url = url })] };
    }

    private static List<StoryMember> Members(Given given)
    {
        using var reader = DirectoryReader.Open(FSDirectory.Open(IndexFolder.Current(given.Folder.Path)!.Reports));
        var members = new List<StoryMember>();
        foreach (var segment in reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            for (var document = 0; document < segment.MaxDoc; document++)
            {
                if (segment.LiveDocs?.Get(document) != false && KnownReport.Read(segment, document) is { IsCurrent: true } report)
                {
                    members.Add(new StoryMember(report, StoryColumn.Read(segment, document, report)));
                }
            }
        }

        return members;
    }

    private static string Make(Random random, List<string> roots)
    {
        var root = roots[random.Next(roots.Count)];
        return random.Next(5) switch
        {
            0 => root,
            1 => Prose.Part(root, 0.3 + (random.NextDouble() * 0.6)),
            2 => Prose.Rest(root, random.NextDouble() * 0.6),
            3 => Prose.Part(root, 0.8) + "\n" + Prose.Part(roots[random.Next(roots.Count)], 0.6),
            _ => Prose.Of(random.Next(), 8) + "\n" + root,
        };
    }

    /// <summary>Gets the stories as sets of the articles' names, in an order of their own.</summary>
    private static List<string> Stories((string Id, string Text)[] texts, Random random, bool edits)
    {
        using var given = new Given();
        foreach (var batch in texts.Chunk(1 + random.Next(12)))
        {
            if (edits)
            {
                given.Commit(batch.Select(text => TestArticle.Of(text.Id, text.Id, texts[random.Next(texts.Length)].Text)));
            }

            given.Commit(batch.Select(text => TestArticle.Of(text.Id, text.Id, text.Text)));
        }

        var groups = given.Reader.Tellings().GroupBy(telling => telling.Cluster, telling => given.Reader.Find(telling.Report)!.Report.Heading);
        return [.. groups.Select(group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }
}
