namespace Search.Indexing.Tests;

public sealed class DocumentLanesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Of_each_revision_the_document_that_was_put_last_is_left(int lanes)
    {
        var random = new Random(lanes);
        using var folder = LuceneFolder.Empty();
        using var documents = new DocumentLanes(folder.Writer, draft => new ReportText(draft), lanes);
        var last = new Dictionary<long, long>();
        for (var i = 0; i < 2000; i++)
        {
            var position = last.Count > 0 && random.Next(3) == 0 ? last.Keys.ElementAt(random.Next(last.Count)) : i * 100;
            documents.Add(Document(position, end: i, isNew: !last.ContainsKey(position)));
            last[position] = i;
            if (random.Next(300) == 0)
            {
                documents.Flush();
            }
        }

        documents.Flush();

        Assert.Equal(last.OrderBy(entry => entry.Key), Left(folder).OrderBy(entry => entry.Key));
    }

    [Fact]
    public void What_cannot_be_indexed_fails_before_it_is_said_to_be_written()
    {
        using var folder = LuceneFolder.Empty();
        using var documents = new DocumentLanes(folder.Writer, draft => new ReportText(draft), 1);

        documents.Add(Document(1, end: 1, isNew: true, source: new string('x', TermTable.LongestTerm + 1)));

        Assert.Contains("at most 32766", Assert.Throws<ArgumentException>(documents.Flush).Message);
        Assert.Throws<ArgumentException>(() => documents.Add(Document(2, end: 1, isNew: true)));
    }

    [Fact]
    public void Many_small_flushes_leave_few_segments()
    {
        using var folder = LuceneFolder.Empty();
        using var documents = new DocumentLanes(folder.Writer, draft => new ReportText(draft), 1);
        for (var i = 0; i < 60; i++)
        {
            documents.Add(Document(i, end: i, isNew: true));
            documents.Flush();
        }

        folder.Writer.WaitForMerges();

        Assert.Equal(60, Left(folder).Count);
        Assert.InRange(folder.Reader.Leaves.Count, 1, 12);
    }

    private static Dictionary<long, long> Left(LuceneFolder folder)
    {
        folder.Commit(IndexStamp.Empty);
        folder.Refresh();
        var left = new Dictionary<long, long>();
        foreach (var segment in folder.Reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            var (positions, ends) = (segment.GetNumericDocValues(Fields.Position.Name), segment.GetNumericDocValues(Fields.Last.Name));
            for (var document = 0; document < segment.MaxDoc; document++)
            {
                if (segment.LiveDocs?.Get(document) != false)
                {
                    left.Add(positions.Get(document), ends.Get(document));
                }
            }
        }

        return left;
    }

    private static PendingDocument Document(long position, long end, bool isNew, string source = "test")
    {
        var report = TestArticle.Of($"a{position}", "Talks begin", "They last.").Reports[0] with { Source = source };
        return new PendingDocument(new RevisionRecord(ReportIds.Candidates(report).First(), 1, 1, report), position, end, isNew);
    }
}
