namespace Search.Indexing.Tests.Evidence;

public sealed class EvidenceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_count_of_every_facet_opens_into_its_reports_and_their_sentences(int seed)
    {
        using var corpus = new Chronicle(seed);
        for (var i = 0; i < 6; i++)
        {
            var request = corpus.Request() with { Facets = [.. Facet.All.Select(facet => new FacetAsk(facet, 1000))] };
            var page = Assert.IsType<SearchPage>(corpus.Given.Reader.Search(request, TestContext.Current.CancellationToken));
            foreach (var facet in Facet.All)
            {
                var result = page.Facets[facet.Name];
                foreach (var value in result.Values.Take(12))
                {
                    Check(corpus, new EvidenceRequest(request, facet, new FacetChoice(facet, value.Id).ToString()), value.Count);
                }

                Check(corpus, new EvidenceRequest(request, facet, "missing"), result.Missing);
            }
        }
    }

    [Fact]
    public void A_country_shows_the_mentions_of_what_it_contains_and_no_adjective()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Kharkiv", "Ukrainian troops held. They hold Kharkiv still.") is var article ? article with
        {
            Reports = [article.Reports[0] with
            {
                Places =
                [
                    Mentions.Place("UA/UA.07/706483") with { Start = 0, End = 7, Surface = "Kharkiv" },
                    Mentions.Place("~UA") with { Start = 8, End = 17, Surface = "Ukrainian" },
                    Mentions.Place("UA/UA.07/706483") with { Start = 41, End = 48, Surface = "Kharkiv", Why = "the only one" },
                ],
            }],
        } : null!);

        var report = Assert.Single(Open(given, "facet=place&value=UA").Reports);

        Assert.Null(report.Basis);
        Assert.Equal([(0, "Kharkiv"), (31, "They hold Kharkiv still.")], report.Sentences.Select(sentence => (sentence.Start, sentence.Text)));
        var mention = Assert.Single(report.Sentences[1].Mentions);
        Assert.Equal((41, 48, "Kharkiv", "706483", "the only one"), (mention.Start, mention.End, mention.Surface, mention.Id, mention.Why));
    }

    [Fact]
    public void A_facet_that_no_text_says_states_its_basis()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "one", published: "2024-12-28"));

        Assert.Equal("“2024-12-28”, stated in the record, precise to the day.", Open(given, "facet=published&value=2024-12").Reports[0].Basis);
        Assert.Contains("Wire", Open(given, "facet=source&value=Wire").Reports[0].Basis, StringComparison.Ordinal);
        Assert.All(Facet.Counted.Where(facet => facet != Facet.Published && facet != Facet.Place && facet != Facet.Actor && facet != Facet.Event), facet =>
            Assert.Empty(Open(given, $"facet={facet}&value={Value(given, facet)}").Reports[0].Sentences));
    }

    [Theory]
    [InlineData("value=UA", "facet", "Which facet")]
    [InlineData("facet=colour&value=UA", "facet", "place")]
    [InlineData("facet=place", "value", "Which value")]
    [InlineData("facet=place&value=-UA", "value", "UA")]
    [InlineData("facet=place&value=nowhere at all", "value", "place id")]
    [InlineData("facet=place&facet=actor&value=UA", "facet", "twice")]
    [InlineData("facet=place&value=UA&plaec=1", "plaec", "facet, value, cursor.")]
    public void What_cannot_be_opened_is_refused_with_what_would_be_right(string query, string parameter, string message)
    {
        Assert.False(EvidenceRequest.TryRead([.. Given.Parameters(query)], out _, out var problems));

        Assert.Contains(problems, problem => problem.Parameter == parameter && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    private static EvidencePage Open(Given given, string query)
    {
        Assert.True(EvidenceRequest.TryRead([.. Given.Parameters(query)], out var request, out var problems), string.Join('\n', problems));
        return Assert.IsType<EvidencePage>(given.Reader.Evidence(request, TestContext.Current.CancellationToken));
    }

    private static string Value(Given given, Facet facet) => given.Search("").Facets[facet.Name].Values[0].Id;

    /// <summary>Opens a count to its last page and holds every sentence and mention against the text.</summary>
    private static void Check(Chronicle corpus, EvidenceRequest request, int count)
    {
        Assert.True(EvidenceRequest.TryRead([.. Given.Parameters(request.ToQueryString())], out var read, out _));
        Assert.Equal(request.Narrowed with { Sort = null }, read.Narrowed with { Sort = null });
        var reports = new List<EvidenceReport>();
        for (string? cursor = null, next = ""; next is not null; cursor = next)
        {
            var page = Assert.IsType<EvidencePage>(corpus.Given.Reader.Evidence(request with { Search = request.Search with { Cursor = cursor } }, TestContext.Current.CancellationToken));
            Assert.Equal(count, page.Total);
            reports.AddRange(page.Reports);
            next = page.Next;
        }

        Assert.Equal(count, reports.Select(report => report.Id).Distinct().Count());
        Assert.Equal(count, reports.Count);
        Assert.All(reports, report => Check(corpus, request, report));
    }

    private static void Check(Chronicle corpus, EvidenceRequest request, EvidenceReport report)
    {
        var text = corpus.Revisions.Single(revision => revision.Id == report.Id && revision.Number == report.Revision).Report.Text;
        var hasMentions = request.Value != "missing" && (request.Facet == Facet.Place || request.Facet == Facet.Actor || request.Facet == Facet.Event);
        Assert.Equal(hasMentions, report.Sentences.Count > 0);
        Assert.Equal(!hasMentions, report.Basis is not null);
        var end = 0;
        foreach (var sentence in report.Sentences)
        {
            Assert.InRange(sentence.Start, end, text.Length);
            end = sentence.Start + sentence.Text.Length;
            Assert.Equal(text[sentence.Start..end], sentence.Text);
            Assert.NotEmpty(sentence.Mentions);
            Assert.All(sentence.Mentions, mention =>
            {
                Assert.InRange(mention.Start, sentence.Start, mention.End);
                Assert.InRange(mention.End, mention.Start, end);
                Assert.Equal(text[mention.Start..mention.End], mention.Surface);
            });
        }
    }
}
